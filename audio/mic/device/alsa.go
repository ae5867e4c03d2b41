//go:build cgo && !race && linux

package device

/*
#cgo LDFLAGS: -ldl
#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>

// alsa_default reports whether ALSA's configuration names a default device: 1 if it
// does, or if there is no ALSA; 0 if not; a negative error if it cannot be read. ALSA is
// looked up by name, since not every PortAudio brings it, and asked, since nobody else
// knows all the files that it reads.
static int alsa_default(void) {
	void *alsa = dlopen("libasound.so.2", RTLD_LAZY);
	if (!alsa) return 1;
	int (*update)(void) = (int (*)(void))dlsym(alsa, "snd_config_update");
	int (*search)(void *, const char *, void **) = (int (*)(void *, const char *, void **))dlsym(alsa, "snd_config_search");
	void **tree = (void **)dlsym(alsa, "snd_config");
	if (!update || !search || !tree) return 1;
	int err = update();
	if (err < 0) return err;
	void *node;
	return *tree && search(*tree, "pcm.default", &node) >= 0;
}
*/
import "C"

import "fmt"

// alsaLacks returns what ALSA lacks for PortAudio to live through its initialisation,
// nil for nothing. PortAudio 19.6 counts ALSA's devices and asserts that fewer of them
// were opened at once than there are (BuildDeviceList in pa_linux_alsa.c): without a
// default device, which it opens last, that is false where there is no device at all, as
// without a configuration, or where all of them open. Then C ends the program.
func alsaLacks() error {
	switch n := C.alsa_default(); {
	case n < 0:
		return &unready{fmt.Sprintf("ALSA cannot read its configuration (%v): mend what ALSA_CONFIG_PATH or ~/.asoundrc names", C.GoString(C.strerror(-n)))}
	case n == 0:
		return &unready{"ALSA's configuration is missing or has no default device: install libasound2-data, or mend what ALSA_CONFIG_PATH names"}
	}
	return nil
}
