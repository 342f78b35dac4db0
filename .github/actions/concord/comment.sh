#!/usr/bin/env bash
# Writes the comment of a pull request, or changes the one that is there: it is
# known by its first line.
set -euo pipefail

mark='<!-- concord -->'
comments=repos/$REPOSITORY/issues
id=$(gh api --paginate "$comments/$PULL_REQUEST/comments" --jq ".[] | select(.body | startswith(\"$mark\")) | .id" | head -n 1)
if [ -n "$id" ]; then
	gh api --method PATCH "$comments/comments/$id" -F "body=@$COMMENT" --silent
elif [ -s "$COMMENT" ]; then
	gh api --method POST "$comments/$PULL_REQUEST/comments" -F "body=@$COMMENT" --silent
fi
