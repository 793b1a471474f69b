# SPDX-License-Identifier: Apache-2.0
# bash completion for howdah-cli: commands, their options, sources that have a fixed spelling, files.
# Made from the table of commands: howdah-cli --dump-bash
_howdah_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]:-} previous=${COMP_WORDS[COMP_CWORD - 1]} words=
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "inspect diff lint rehearse apply rollback check fds advise diagram revisions revise --help --version" -- "$current")
        return
    fi
    case "$command $previous" in
    "inspect --format") mapfile -t COMPREPLY < <(compgen -W "json sql summary dbml html markdown" -- "$current"); return ;;
    "inspect -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "inspect --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "diff --format") mapfile -t COMPREPLY < <(compgen -W "text sql json html" -- "$current"); return ;;
    "diff --up") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "diff --down") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "diff --renames") mapfile -t COMPREPLY < <(compgen -W "prompt auto off" -- "$current"); return ;;
    "diff --guards") mapfile -t COMPREPLY < <(compgen -W "comment stop off" -- "$current"); return ;;
    "diff -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "diff --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "lint --config") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "lint --format") mapfile -t COMPREPLY < <(compgen -W "text json sarif" -- "$current"); return ;;
    "lint -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "lint --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "rehearse --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$current"); return ;;
    "rehearse -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "rehearse --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "apply --backup") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "apply --in-doubt") mapfile -t COMPREPLY < <(compgen -W "repeat skip" -- "$current"); return ;;
    "apply --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$current"); return ;;
    "apply -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "apply --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "rollback --backup") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "rollback --in-doubt") mapfile -t COMPREPLY < <(compgen -W "repeat skip" -- "$current"); return ;;
    "rollback --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$current"); return ;;
    "rollback -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "rollback --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "check --data") mapfile -t COMPREPLY < <(compgen -W "none sample full" -- "$current"); return ;;
    "check --config") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "check --format") mapfile -t COMPREPLY < <(compgen -W "text json markdown html sarif" -- "$current"); return ;;
    "check -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "check --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "fds --nulls") mapfile -t COMPREPLY < <(compgen -W "equal distinct" -- "$current"); return ;;
    "fds --header") mapfile -t COMPREPLY < <(compgen -W "yes no" -- "$current"); return ;;
    "fds --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$current"); return ;;
    "fds -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "fds --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "advise --workload") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "advise --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$current"); return ;;
    "advise -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "advise --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "diagram -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "diagram --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "diagram --layout") mapfile -t COMPREPLY < <(compgen -W "layered" -- "$current"); return ;;
    "diagram --columns") mapfile -t COMPREPLY < <(compgen -W "all keys none" -- "$current"); return ;;
    "revisions --format") mapfile -t COMPREPLY < <(compgen -W "text json svg" -- "$current"); return ;;
    "revisions -o") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "revisions --output") mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    "revise --renames") mapfile -t COMPREPLY < <(compgen -W "prompt auto off" -- "$current"); return ;;
    "revise --format") mapfile -t COMPREPLY < <(compgen -W "project sql alembic" -- "$current"); return ;;
    esac
    case $command in
    inspect) words="--format -x --env-argument --python-seconds --with-secrets --unfenced -o --output" ;;
    diff) words="--format --up --down --renames --map-rename --online --plain --lock-timeout --refuse-drift --stash --guards --roles --no-count --prove --with-secrets --unfenced -o --output -x --env-argument --python-seconds" ;;
    lint) words="--against --pg-version --config --format -x --env-argument --python-seconds --unfenced -o --output" ;;
    rehearse) words="--on --format -x --env-argument --python-seconds --unfenced -o --output" ;;
    apply) words="--on --production --project --base --despite-drift --backup --dry-run --resume --again --abandon --in-doubt --lock-timeout --retries --format -o --output -x --env-argument --python-seconds --unfenced" ;;
    rollback) words="--on --production --project --base --despite-drift --backup --dry-run --resume --abandon --in-doubt --lock-timeout --retries --format -o --output -x --env-argument --python-seconds --unfenced" ;;
    check) words="--data --only --time-zone --project --config --format --unfenced -o --output -x --env-argument --python-seconds" ;;
    fds) words="--max-lhs --error --nulls --sample --references --all --separator --header --plan --project --mark --format -x --env-argument --python-seconds --unfenced -o --output" ;;
    advise) words="--workload --budget --format -x --env-argument --python-seconds --unfenced -o --output" ;;
    diagram) words="-o --output --tables --layout --columns --dark --unfenced -x --env-argument --python-seconds" ;;
    revisions) words="--verify --database --path --value --format --unfenced -o --output -x --env-argument --python-seconds" ;;
    revise) words="-m --message --head --rev-id --branch-label --depends-on --splice --merge --from --renames --map-rename --online --plain --stash --prove --format --with-secrets --unfenced --own-template -x --env-argument --python-seconds" ;;
    esac
    case $current in
    -*) mapfile -t COMPREPLY < <(compgen -W "$words --help" -- "$current") ;;
    *)
        words="demo: empty: alembic: models: service= postgresql://"
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")
        ;;
    esac
}
complete -o filenames -o nospace -F _howdah_cli howdah-cli
