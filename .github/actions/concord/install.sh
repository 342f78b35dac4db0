#!/usr/bin/env bash
# Puts concord into $RUNNER_TEMP/concord: built from the action's own ref, or
# the release $VERSION of $REPOSITORY, held against its checksums.
set -euo pipefail

bin=$RUNNER_TEMP/concord
mkdir -p "$bin"
echo "$bin" >>"$GITHUB_PATH"
if [ -z "$VERSION" ]; then
	GOFLAGS=-trimpath CGO_ENABLED=0 go -C "$GITHUB_ACTION_PATH/../../.." build -o "$bin/" ./cmd/concord
	exit
fi

case $RUNNER_OS in
macOS) os=darwin kind=tar.gz ;;
Windows) os=windows kind=zip ;;
*) os=linux kind=tar.gz ;;
esac
case $RUNNER_ARCH in
ARM64) arch=arm64 ;;
*) arch=amd64 ;;
esac
archive=concord_${VERSION#v}_${os}_$arch.$kind

cd "$bin"
gh release download "$VERSION" --repo "$REPOSITORY" --pattern "$archive" --pattern checksums.txt --clobber
sum() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }
grep -F "  $archive" checksums.txt | sum --check
if [ "$kind" = zip ]; then unzip -qo "$archive"; else tar -xzf "$archive"; fi
