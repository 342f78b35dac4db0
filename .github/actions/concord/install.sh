#!/usr/bin/env bash
# Puts concord into $RUNNER_TEMP/concord: built from the action's own ref, or
# the release $VERSION of $REPOSITORY, held against its checksums.
set -euo pipefail

bin=$RUNNER_TEMP/concord
mkdir -p "$bin"
if [ -z "$VERSION" ]; then
	GOFLAGS=-trimpath CGO_ENABLED=0 go -C "$GITHUB_ACTION_PATH/../../.." build -o "$bin/" ./cmd/concord
else
	archive="concord_${VERSION#v}_${RUNNER_OS,,}_$(case $RUNNER_ARCH in X64) echo amd64 ;; ARM64) echo arm64 ;; *) echo "$RUNNER_ARCH" ;; esac)"
	case $RUNNER_OS in
	macOS) archive=${archive/macos/darwin}.tar.gz ;;
	Windows) archive+=.zip ;;
	*) archive+=.tar.gz ;;
	esac
	cd "$bin"
	gh release download "$VERSION" --repo "$REPOSITORY" --pattern "$archive" --pattern checksums.txt --clobber
	grep -F " $archive" checksums.txt | if command -v sha256sum >/dev/null; then sha256sum --check; else shasum -a 256 --check; fi
	case $archive in
	*.zip) unzip -qo "$archive" ;;
	*) tar -xzf "$archive" ;;
	esac
fi
echo "$bin" >>"$GITHUB_PATH"
