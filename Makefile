# Two commands: make run opens Stet, make test runs every test.

TAGS = migrated_fynedo

.PHONY: run test build stetctl package clean

run: build
	bin/stet -sample

build:
	@bash .ci/packages run
	go build -tags $(TAGS) -o bin/stet ./cmd/stet

test:
	@bash .ci/packages test
	STET_WINDOW=1 go test -tags $(TAGS) ./...

stetctl:
	CGO_ENABLED=0 go build -o bin/stetctl ./cmd/stetctl

package:
	@bash .ci/packages package
	bash .ci/package

clean:
	rm -rf bin
