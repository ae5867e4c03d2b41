package stage

import (
	"testing"

	"jiayou/cmd/jiayou/stage/space"
)

// solidParts are the closed meshes by name.
func solidParts() map[string]*mesh {
	all := map[string]*mesh{"ball": newFootball(0.11).skin}
	for name, k := range map[string]*kit{"": today, "bionic ": bionic, "far ": today.far, "far bionic ": bionic.far} {
		for part, m := range map[string]*mesh{
			"head": k.head, "chest": k.chest, "pelvis": k.pelvis, "foot": k.foot, "ear": k.ear,
			"guard": k.guard, "hand": k.hand, "hip": k.hip, "thigh": k.thigh, "shank": k.shank,
		} {
			all[name+part] = m
		}
	}
	return all
}

func vec(p [3]float32) space.Vec {
	return space.Vec{X: float64(p[0]), Y: float64(p[1]), Z: float64(p[2])}
}

func TestSolidsAreClosedAndFaceOutwards(t *testing.T) {
	for name, m := range solidParts() {
		var middle space.Vec
		for _, c := range m.corners {
			middle = middle.AddMul(vec(c.p), 1/float64(len(m.corners)))
		}
		for _, e := range m.edges {
			if e.b < 0 {
				t.Fatalf("%s: the edge from %d to %d has one face", name, e.from, e.to)
			}
		}
		for _, f := range m.faces {
			a, b, c := vec(m.corners[f[0]].p), vec(m.corners[f[1]].p), vec(m.corners[f[2]].p)
			normal := b.Sub(a).Cross(c.Sub(a))
			if normal.Dot(a.Sub(middle)) < 0 {
				t.Fatalf("%s: face %v looks inwards", name, f)
			}
			if n := vec(m.corners[f[0]].n); normal.Len() > 1e-7 && n.Dot(normal) < 0 {
				t.Fatalf("%s: the surface at corner %d of face %v looks inwards", name, f[0], f)
			}
		}
	}
}

func TestPatchesLieJustOutsideTheirShell(t *testing.T) {
	for n := range 10 {
		w := newCostume("", 0, n)
		for side, m := range map[float64]*mesh{1: w.number[0], -1: w.number[1]} {
			for _, c := range m.corners {
				p := vec(c.p)
				surface := side * w.kit.chestShape.front(p.Y/1.025, p.Z/1.025)
				if d := side * (p.X - surface); d < 0 || d > 0.01 {
					t.Fatalf("number %d: a corner lies %.4f m off the chest, want 0 to 1 cm", n, d)
				}
				if side*vec(c.n).X < 0 {
					t.Fatalf("number %d: a corner of side %+.0f faces the body", n, side)
				}
			}
		}
	}
}
