//go:build cgo && !race && linux

package device

/*
#cgo LDFLAGS: -ldl
#define _GNU_SOURCE
#include <dlfcn.h>

static void quiet_alsa(const char *file, int line, const char *function, int err, const char *format, ...) {}
static void quiet_jack(const char *message) {}

// hush gives the libraries behind PortAudio somewhere to complain to. They are
// looked up by name, since not every PortAudio brings both.
static void hush(void) {
	void (*set)(void *);
	if ((set = (void (*)(void *))dlsym(RTLD_DEFAULT, "snd_lib_error_set_handler"))) set((void *)quiet_alsa);
	if ((set = (void (*)(void *))dlsym(RTLD_DEFAULT, "jack_set_error_function"))) set((void *)quiet_jack);
	if ((set = (void (*)(void *))dlsym(RTLD_DEFAULT, "jack_set_info_function"))) set((void *)quiet_jack);
}
*/
import "C"

// hush keeps the chatter of the C libraries off standard error: PortAudio tries
// every plug-in of ALSA and JACK, and each complains, a hundred lines a time.
// Pointing the descriptor elsewhere meanwhile would hide them too, and with them
// a crash.
func hush() { C.hush() }
