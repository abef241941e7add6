#!/usr/bin/env bash
# Builds the server and starts a cluster to try (deploy/cluster/up.sh), or breaks and restores one while people work:
#   scripts/cluster.sh up [PROFILE=dev]
#   scripts/cluster.sh test [STORY…]       RUNS=100 kills a hundred times [10]; WRITERS=20 people change cases while it does [200];
#                                          FIGURES=FILE adds up over several calls: RUNS=25 four times are a hundred kills;
#                                          OLD=PROGRAM NEW=PROGRAM roll between two versions;
#                                          `restore` alone is the drill of docs/cluster.md
#   OLD_REV=v1.2.3 scripts/cluster.sh test roll     builds the one to roll from out of git. Where neither it nor OLD is given: the
#                                          newest tag before it, else the last commit that it shares with the default branch, else the
#                                          commit before it; `scripts/cluster.sh old` says which
source "$(dirname "$0")/lib.sh"

profile=${PROFILE:-release}
folder=$profile
[ "$profile" = dev ] && folder=debug
what=${1:-up}
shift || true

# The revision that `roll` goes from; nothing where git cannot say.
revision_of_old() {
  local head branch base tag own=()
  if [ -n "${OLD_REV:-}" ]; then
    git rev-parse --verify --quiet "$OLD_REV^{commit}" || die "git knows no revision $OLD_REV."
    return
  fi
  head=$(git rev-parse --verify --quiet 'HEAD^{commit}') || return 0
  # A version rolls from the version before it.
  while IFS= read -r tag; do own+=(--exclude "$tag"); done < <(git tag --points-at HEAD)
  if tag=$(git describe --tags --abbrev=0 "${own[@]}" 2>/dev/null); then
    base=$(git rev-parse --verify "refs/tags/$tag^{commit}")
  else
    for branch in refs/remotes/origin/HEAD refs/heads/main refs/heads/master; do
      ! base=$(git merge-base HEAD "$branch" 2>/dev/null) || break
      base=
    done
  fi
  # On the branch itself nothing lies between.
  if [ -z "${base:-}" ] || [ "$base" = "$head" ]; then base=$(git rev-parse --verify --quiet 'HEAD~1^{commit}') || return 0; fi
  echo "$base"
}

# Builds the program of a revision, once: in a folder and with a target of its own, so that neither build meets the other.
build_old() { # build_old REVISION
  local short old=$PWD/target/cluster-old
  short=$(git rev-parse --short=12 "$1")
  OLD_EXAMPLE=$old/$short/content/examples/laura.json
  OLD=$old/$short/boernehoejde-$profile
  OLD_NAME="$short ($(git log -1 --format='%cs, %s' "$1"))"
  export OLD OLD_EXAMPLE OLD_NAME
  [ ! -x "$OLD" ] || return 0
  say "building the version to roll from: $OLD_NAME"
  mkdir -p "$old/$short"
  git archive "$1" | tar -x -C "$old/$short"
  CARGO_TARGET_DIR=$old/target working "building the version to roll from" target/cluster-old.log \
    cargo build --locked --profile "$profile" --features content/embedded -p boernehoejde --manifest-path "$old/$short/Cargo.toml" ||
    die "the version to roll from could not be built: $OLD_NAME" "What the compiler said stands above and in target/cluster-old.log." \
      "Name another revision: OLD_REV=…, or a program: OLD=…"
  # The next revision is built into the same target.
  cp "$old/target/$folder/boernehoejde" "$OLD.new"
  mv "$OLD.new" "$OLD"
}

# Whether `roll` is among the stories; it is where none is named.
rolls() {
  local story
  [ $# -gt 0 ] || return 0
  for story in "$@"; do [ "$story" != roll ] || return 0; done
  return 1
}

if [ "$what" = old ]; then
  revision_of_old
  exit
fi
scripts/setup.sh server cluster
say "building the server, profile $profile"
working "building the server" target/cluster.log cargo build --locked --profile "$profile" --features content/embedded -p boernehoejde ||
  die "the server could not be built." "What the compiler said stands above and in target/cluster.log."
program=$PWD/target/$folder/boernehoejde
case $what in
  up) exec deploy/cluster/up.sh "$program" ;;
  test)
    if rolls "$@" && [ -z "${OLD:-}" ]; then
      revision=$(revision_of_old)
      if [ -n "$revision" ]; then build_old "$revision"; else say "git knows no version to roll from: OLD= names a program"; fi
      NEW_NAME=${NEW:-what lies here, on $(git rev-parse --short=12 HEAD 2>/dev/null || echo no commit)}
      export NEW_NAME
    fi
    exec python3 tests/cluster/run.py "$program" "$@"
    ;;
  *) die "usage: scripts/cluster.sh up|old|test [STORY…]" ;;
esac
