package pose_test

import (
	"fmt"

	"jiayou/cmd/jiayou/stage/pose"
)

func ExampleBuild() {
	robot := standing()
	target := pose.Of(&robot, pose.Mood{})
	body := pose.Build(pose.Root(&robot), &target)
	fmt.Printf("ankles %.3f m and head %.1f m over the turf", body.Foot[0].At.Z, body.Head.At.Z)
	// Output: ankles 0.065 m and head 1.1 m over the turf
}
