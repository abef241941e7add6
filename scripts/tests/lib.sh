# Shared by the tests of the scripts. A test is a function named test_…: it runs in a shell of its own, in a copy of the
# project, and has failed when a command in it has. The closing line has the form that scripts/test.sh counts.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
project=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Nothing of the person or machine that runs them: not their git settings, hooks or name, and no network.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 CARGO_NET_OFFLINE=true
export GIT_AUTHOR_NAME=Test GIT_AUTHOR_EMAIL=test@example.org GIT_COMMITTER_NAME=Test GIT_COMMITTER_EMAIL=test@example.org
# A machine that tests may have checked out as somebody else.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'
unset CI GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE

# A repository of its own that holds the project as it lies here, changes that wait for a commit included; without most of
# what is only read when the server is built or runs, since each test makes a copy.
copy_of_project() { # copy_of_project FOLDER
  mkdir -p "$1"
  (
    cd "$project"
    git ls-files -z --cached --others --exclude-standard -- . ':!locales' ':!style' ':!content/[!Cbs]*' ':!tests/cases' |
      grep -zvxFf <(git -c core.quotePath=false ls-files --deleted) |
      xargs -0 cp --parents --target-directory "$1"
  )
  git -C "$1" init --quiet --initial-branch main
  git -C "$1" add --all
  git -C "$1" commit --quiet --message "As it stands"
}

fails() { ! "$@"; }   # `! command` alone does not end a shell that ends at the first failure

# Refused, and says so: refuses 'WORDS' COMMAND…
refuses() {
  local words=$1 said
  shift
  if said=$("$@" 2>&1); then
    echo "was not refused: $*"
    return 1
  fi
  grep -qF -- "$words" <<<"$said" || { printf 'does not say "%s": %s\n' "$words" "$said"; return 1; }
}

# Runs every test_… function of the file that sources this.
run_tests() {
  local name passed=0 failed=0
  for name in $(compgen -A function test_); do
    # In the background, since a shell inside the words after `if` never ends at a failure.
    (set -e; cd "$scratch"; "$name") >"$scratch/said" 2>&1 &
    if wait $!; then
      echo "test ${name#test_} ... ok"
      passed=$((passed + 1))
    else
      echo "test ${name#test_} ... FAILED"
      sed 's/^/    /' "$scratch/said"
      failed=$((failed + 1))
    fi
  done
  local word=ok
  [ "$failed" -eq 0 ] || word=FAILED
  echo "test result: $word. $passed passed; $failed failed; 0 ignored"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
