# Jiayou. `make` alone lists what can be made.

ARGS ?=

# A compiler that fuses multiplications with additions gives other last bits,
# and so other matches, than those of everybody else. It is told not to.
ifneq ($(shell go env GOARCH GOAMD64),amd64 v1)
export GOFLAGS := $(strip $(shell go env GOFLAGS) -gcflags=all=-d=fmahash=qn)
endif

.PHONY: help run test soak build lab bench vet

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1 \t/p' $(MAKEFILE_LIST) | expand -t 16

run: build ## open the show: make run ARGS="--mic synthetic --format 5v5"
	@bin/jiayou $(ARGS)

test: ## install what is missing and run all tests
	@.ci/test

soak: ## ten minutes of a show at twenty times its speed, with vandals at all devices
	@.ci/soak

build: ## install what is missing, build bin/jiayou and bin/jiayou-lab
	@.ci/build

lab: ## build bin/jiayou-lab, which needs nothing but Go
	CGO_ENABLED=0 go build -o bin/jiayou-lab ./cmd/jiayou-lab

bench: lab ## measure how fast this machine plays matches
	@bin/jiayou-lab bench $(ARGS)

vet: ## look for mistakes without running anything
	go vet ./...
