//go:build cgo && !race && linux

package device

/*
#cgo LDFLAGS: -ldl
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>

static void quiet_alsa(const char *file, int line, const char *function, int err, const char *format, ...) {}
static void quiet_jack(const char *message) {}

// hush gives PortAudio and the libraries behind it somewhere to complain to. These are
// looked up by name, since not every PortAudio brings both. PortAudio itself prints to
// C's stderr when a sound server dies, and has no handler to set.
static void hush(void) {
#ifdef __GLIBC__
	static FILE *nowhere;
	if (!nowhere && (nowhere = fopen("/dev/null", "we"))) stderr = nowhere;
#endif
	void (*set)(void *);
	if ((set = (void (*)(void *))dlsym(RTLD_DEFAULT, "snd_lib_error_set_handler"))) set((void *)quiet_alsa);
	if ((set = (void (*)(void *))dlsym(RTLD_DEFAULT, "jack_set_error_function"))) set((void *)quiet_jack);
	if ((set = (void (*)(void *))dlsym(RTLD_DEFAULT, "jack_set_info_function"))) set((void *)quiet_jack);
}
*/
import "C"

// hush keeps the chatter of the C libraries off standard error: PortAudio tries
// every plug-in of ALSA and JACK, and each complains, a hundred lines a time. Only
// C's own stream is led elsewhere: Go, and what Go says when it crashes, write to the
// descriptor, which stays.
func hush() { C.hush() }
