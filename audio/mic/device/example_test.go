package device_test

import (
	"fmt"

	"jiayou/audio/mic/device"
)

func ExampleOpen() {
	src, err := device.Open("crowd.monitor") // a source of the sound server that the tests start
	if err != nil {
		fmt.Println(err)
		return
	}
	defer src.Close()
	fmt.Println(src.Format().Name)
	// Output: microphone "crowd.monitor"
}
