package exhibition_test

import (
	"reflect"
	"testing"

	"jiayou/sim"
)

// TestAReplayHoldsNoSound looks at what a match is told of a crowd, all of which its
// file keeps: a level and a tempo of eight bits, and whether it roars.
func TestAReplayHoldsNoSound(t *testing.T) {
	for _, whole := range []any{sim.Cheer{}, sim.Tempo(0)} {
		of := reflect.TypeOf(whole)
		kinds := []reflect.Type{of}
		if of.Kind() == reflect.Struct {
			kinds = nil
			for i := range of.NumField() {
				kinds = append(kinds, of.Field(i).Type)
			}
		}
		for _, k := range kinds {
			if k.Kind() != reflect.Uint8 && k.Kind() != reflect.Bool {
				t.Errorf("%v holds a %v, want no more than eight bits", of, k)
			}
		}
	}
	if n := reflect.TypeOf(sim.Cheer{}).NumField(); n != 2 {
		t.Errorf("a match is told %d things of a stand, want its level and whether it roars", n)
	}
}
