#!/usr/bin/env bash
# Runs concord check with the inputs of the action. Findings end the last step
# of the action, not this one: what was found has still to be told.
set -euo pipefail

# list reads a variable of one item a line into an array.
list() {
	local -n into=$1
	into=()
	while IFS= read -r line; do
		[ -z "$line" ] || into+=("$line")
	done <<<"$2"
}

list paths "$PATHS"
list formats "$FORMATS"
list arguments "$ARGUMENTS"
sarif=$RUNNER_TEMP/concord.sarif markdown=$RUNNER_TEMP/concord.md

args=(--format "sarif=$sarif" --format "markdown=$markdown")
if [ "$ANNOTATIONS" = true ]; then args+=(--format github); else args+=(--format table); fi
for f in ${formats[@]+"${formats[@]}"}; do args+=(--format "$f"); done
if [ -n "$FAIL_ON" ]; then args+=(--fail-on "$FAIL_ON"); fi
if [ -n "$CONFIG" ]; then args+=(--config "$CONFIG"); fi

code=0
concord check "${args[@]}" ${arguments[@]+"${arguments[@]}"} -- ${paths[@]+"${paths[@]}"} || code=$?
{
	echo "exit-code=$code"
	echo "sarif=$sarif"
	echo "markdown=$markdown"
} >>"$GITHUB_OUTPUT"
if [ -s "$markdown" ]; then cat "$markdown" >>"$GITHUB_STEP_SUMMARY"; fi
