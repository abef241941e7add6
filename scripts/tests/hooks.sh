#!/usr/bin/env bash
# Do the hooks stop what should not be committed, and does their installing leave alone what is not ours?
source "$(dirname "$0")/lib.sh"
copy_of_project "$scratch/template"

# A copy of the project with the hooks in place.
hooked() {
  cp -a "$scratch/template" "$1"
  cd "$1"
  scripts/install-hooks.sh
}

test_rust_that_is_not_formatted_is_not_committed() {
  hooked unformatted
  printf 'fn  odd(){}\n' >domain/src/odd.rs
  git add domain/src/odd.rs
  refuses 'domain/src/odd.rs is not formatted' git commit --message "Odd"
}

test_the_hook_looks_at_what_is_staged_and_not_at_the_folder() {
  hooked staged
  printf 'fn even() {}\n' >domain/src/even.rs
  git add domain/src/even.rs
  printf 'fn  odd(){}\n' >domain/src/even.rs
  git commit --quiet --message "Even"
}

test_a_merge_that_was_left_half_way_is_not_committed() {
  hooked conflict
  printf '<<<<<<< here\na\n=======\nb\n>>>>>>> there\n' >docs/half.md
  git add docs/half.md
  refuses 'leftover conflict marker' git commit --message "Half"
}

test_a_decision_without_a_date_is_not_committed() {
  hooked decision
  printf '# 0099: Something\n' >docs/decisions/0099-something.md
  git add docs/decisions
  refuses '0099-something.md: line 3 is not' git commit --message "Decide"
}

test_a_subject_has_at_most_72_characters() {
  hooked subject
  # 72 characters and 144 bytes.
  git commit --quiet --allow-empty --message "$(printf 'æ%.0s' {1..72})"
  refuses 'has 73 characters; 72 is the most' git commit --allow-empty --message "$(printf 'a%.0s' {1..73})"
}

test_a_subject_stands_alone() {
  hooked alone
  refuses 'second line of the message is not empty' git commit --allow-empty --cleanup verbatim --message "$(printf 'One\ntwo')"
}

test_hooks_are_not_installed_where_tests_run_by_themselves() {
  cp -a "$scratch/template" ci
  cd ci
  CI=true scripts/install-hooks.sh
  fails git config core.hooksPath
}

test_hooks_of_ones_own_stay() {
  cp -a "$scratch/template" own
  cd own
  git config core.hooksPath my/hooks
  scripts/install-hooks.sh | grep -F 'my/hooks'
  [ "$(git config core.hooksPath)" = my/hooks ]
  git config --unset core.hooksPath
  mkdir -p .git/hooks
  printf '#!/bin/sh\n' >.git/hooks/pre-push
  chmod +x .git/hooks/pre-push
  scripts/install-hooks.sh | grep -F 'pre-push'
  fails git config core.hooksPath
}

test_a_clone_without_a_folder_for_hooks_gets_them() {
  # As git makes it from an empty template: there is no .git/hooks to look into.
  cp -a "$scratch/template" bare-template
  cd bare-template
  rm -rf .git/hooks
  scripts/install-hooks.sh
  [ "$(git config core.hooksPath)" = scripts/hooks ]
}

test_a_folder_that_is_no_checkout_is_left_alone() {
  cp -a "$scratch/template" unpacked
  rm -rf unpacked/.git
  # Not even where a repository lies around it.
  git init --quiet .
  unpacked/scripts/install-hooks.sh
  fails git config core.hooksPath
  rm -rf .git
}

run_tests
