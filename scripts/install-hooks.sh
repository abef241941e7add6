#!/usr/bin/env bash
# Puts the hooks of scripts/hooks in place for this clone. Leaves alone: a machine that tests (CI), a folder that is no
# git checkout, and whoever has hooks already. To be without them again: git config --unset core.hooksPath
source "$(dirname "$0")/lib.sh"
[ -z "${CI:-}" ] || exit 0
have git && [ "$(git rev-parse --show-toplevel 2>/dev/null)" = "$PWD" ] || exit 0

hooks=$(git config core.hooksPath) || true
[ "$hooks" != scripts/hooks ] || exit 0
own=$(find "$(git rev-parse --git-common-dir)/hooks" -type f -perm -u+x ! -name '*.sample' 2>/dev/null | head -n 1) || true # a clone need not have that folder
if [ -n "$hooks$own" ]; then
  say "git runs hooks of your own already (${hooks:-$own}); ours are left out. They stand in scripts/hooks"
  exit 0
fi
git config core.hooksPath scripts/hooks
say "git now takes a quick look at each commit (scripts/hooks; without them: git config --unset core.hooksPath)"
