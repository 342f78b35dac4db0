#!/usr/bin/env bash
# Runs concord check with the inputs of the action. Findings end the last step
# of the action, not this one: what was found has still to be told.
set -euo pipefail

sarif=$RUNNER_TEMP/concord.sarif markdown=$RUNNER_TEMP/concord.md
args=(--format "sarif=$sarif" --format "markdown=$markdown")

# append adds each line of a text, after a flag if one is named.
append() {
	while IFS= read -r line; do
		if [ -n "$line" ]; then args+=(${1:+"$1"} "$line"); fi
	done <<<"$2"
}

if [ "$ANNOTATIONS" = true ]; then append --format github; else append --format table; fi
append --format "$FORMATS"
append --fail-on "$FAIL_ON"
append --config "$CONFIG"
append '' "$ARGUMENTS"
args+=(--)
append '' "$PATHS"

code=0
concord check "${args[@]}" || code=$?
{
	echo "exit-code=$code"
	echo "sarif=$sarif"
	echo "markdown=$markdown"
} >>"$GITHUB_OUTPUT"
if [ -s "$markdown" ]; then cat "$markdown" >>"$GITHUB_STEP_SUMMARY"; fi
