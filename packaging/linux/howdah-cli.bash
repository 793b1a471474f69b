# SPDX-License-Identifier: Apache-2.0
# bash completion for howdah-cli: commands, their options, sources that have a fixed spelling, files.
_howdah_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]:-} previous=${COMP_WORDS[COMP_CWORD - 1]} words=
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "inspect diff check revisions revise diagram --help --version" -- "$current")
        return
    fi
    case $previous in
    -o | --up | --down) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    --renames) mapfile -t COMPREPLY < <(compgen -W "prompt auto off" -- "$current"); return ;;
    --data) mapfile -t COMPREPLY < <(compgen -W "none sample full" -- "$current"); return ;;
    --layout) mapfile -t COMPREPLY < <(compgen -W "layered" -- "$current"); return ;;
    --format)
        case $command in
        inspect) words="json sql summary" ;;
        diff) words="sql json html" ;;
        check) words="text json markdown html" ;;
        revisions) words="text json svg" ;;
        revise) words="alembic sql" ;;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
        return
        ;;
    esac
    case $command in
    inspect) words="--format -o" ;;
    diff) words="--up --down --format --renames --map-rename --online --plain --stash --roles --prove -o" ;;
    check) words="--data --only --format -o" ;;
    revisions) words="--database --path --format -o" ;;
    revise) words="-m --format" ;;
    diagram) words="-o --tables --layout" ;;
    esac
    case $current in
    -*) mapfile -t COMPREPLY < <(compgen -W "$words --help" -- "$current") ;;
    *) mapfile -t COMPREPLY < <(compgen -W "demo: empty: alembic: service= postgresql://" -- "$current"; compgen -f -- "$current") ;;
    esac
}
complete -o filenames -o nospace -F _howdah_cli howdah-cli
