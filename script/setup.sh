# shellcheck shell=sh
# Sourced by script/bulletin and script/test: sets up whatever is missing. POSIX sh.
# Everything that is said here goes to stderr; stdout belongs to the command.

# set_up CHECKOUT run|test: make the environment whole. A stamp in .venv says that it is; it is
# taken away before any change and written last, so the next run repairs an interrupted one.
set_up() {
    checkout=$1
    kind=$2
    venv=$checkout/.venv
    stamp=$venv/set-up
    cache=$checkout/.cache
    log=$cache/setup.log
    is_set_up && return
    mkdir -p "$cache" 2>/dev/null && [ -w "$checkout" ] || fail \
        "The first run installs into $checkout, which this user may not write to." \
        "首次运行要向 $checkout 写入文件，当前用户没有写权限。"
    lock
    if ! is_set_up; then
        : >"$log"
        install_system_packages
        install_fandol
        install_environment
    fi
    unlock
}

is_set_up() {
    [ -x "$venv/bin/python" ] && [ -r "$stamp" ] || return
    found=$(cat "$stamp")
    wanted=$(fingerprint)
    [ "$found" = "$kind $wanted" ] || [ "$found" = "test $wanted" ]
}

# The checkout's own path is part of it: a virtual environment does not survive being moved.
fingerprint() {
    cksum "$checkout/pyproject.toml" "$checkout/script/setup.sh" \
        "$checkout"/bulletin/locale/*/LC_MESSAGES/*.po 2>/dev/null
}

# --- Words -----------------------------------------------------------------------------------

# say ENGLISH CHINESE
say() {
    case ${BULLETIN_LANG:-${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}} in
        [zZ][hH]*) printf '%s\n' "$2" >&2 ;;
        *) printf '%s\n' "$1" >&2 ;;
    esac
}

fail() {
    say "$@"
    exit 2
}

fail_with_log() {
    tail -n 15 "$log" >&2
    fail "$1 The whole story is in $log." "$2完整记录见 $log。"
}

# --- One set-up at a time --------------------------------------------------------------------

lock() {
    if command -v flock >/dev/null; then
        exec 9>"$cache/setup.lock"
        flock -n 9 && return
        say_waiting
        flock 9
    else
        until mkdir "$cache/setup.lock.d" 2>/dev/null; do
            say_waiting
            sleep 1
            kill -0 "$(cat "$cache/setup.lock.d/pid" 2>/dev/null)" 2>/dev/null ||
                rm -rf "$cache/setup.lock.d"
        done
        echo $$ >"$cache/setup.lock.d/pid"
        trap 'rm -rf "$cache/setup.lock.d"' EXIT
    fi
}

say_waiting() { say "Another run is setting up; waiting for it …" "另一个进程正在安装，请稍候……"; }

unlock() {
    if command -v flock >/dev/null; then
        exec 9>&-
    else
        rm -rf "$cache/setup.lock.d"
        trap - EXIT
    fi
}

# --- System packages -------------------------------------------------------------------------

install_system_packages() {
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null; then
        say_what_is_needed
        return
    fi
    become_root
    if [ "$as_root" = nobody ]; then
        say_what_to_install
        exit 2
    fi
    say "Installing with apt:" "正在用 apt 安装："
    say "   $missing" "   $missing"
    all_known "$missing" || update_lists
    apt_install || { finish_interrupted; update_lists; apt_install; } || fail_with_log \
        "apt-get could not install them." "apt-get 安装失败。"
}

# One line: the packages whose library, font or program is not there, however it might have come.
missing_packages() {
    libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null)
    fonts=$(list_fonts)
    {
        python_packages
        library libpango-1.0.so.0 libpango-1.0-0
        library libpangoft2-1.0.so.0 libpangoft2-1.0-0
        library libharfbuzz-subset.so.0 libharfbuzz-subset0
        program fc-list fontconfig
        font 'Noto ?Serif ?CJK' fonts-noto-cjk
        font 'Noto ?Sans ?CJK' fonts-noto-cjk
        font 'Liberation ?Serif|Times New Roman' fonts-liberation
        if [ "$kind" = test ]; then
            program soffice "$(first_known libreoffice-writer-nogui libreoffice-writer)"
            program pdftoppm poppler-utils
        fi
    } | sort -u | tr '\n' ' ' | sed 's/ $//'
}

library() {
    case $libraries in
        *"$1 "*) ;;
        *) echo "$2" ;;
    esac
}

program() { command -v "$1" >/dev/null || echo "$2"; }

font() { printf '%s\n' "$fonts" | grep -Eq "$1" || echo "$2"; }

# Families and files; without fontconfig, the files in the usual folders.
list_fonts() {
    fc-list : file family 2>/dev/null || find /usr/share/fonts /usr/local/share/fonts \
        "${HOME:-/nonexistent}/.local/share/fonts" -type f 2>/dev/null || true
}

known() { apt-cache show "$1" 2>/dev/null | grep -q .; }

all_known() {
    for package in $1; do
        known "$package" || return
    done
}

# The first of these packages that this release has; the very first where it has none.
first_known() {
    for package in "$@"; do
        if known "$package"; then
            echo "$package"
            return
        fi
    done
    echo "$1"
}

# root: nothing to do; sudo without a password, or with one typed at a terminal; or nobody.
become_root() {
    if [ "$(id -u)" = 0 ]; then
        as_root='env'
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root='sudo -n env'
    elif command -v sudo >/dev/null && [ -t 0 ] && [ -t 2 ]; then
        as_root='sudo env'
    else
        as_root=nobody
    fi
}

apt_get() {
    # shellcheck disable=SC2086  # as_root is a command and its arguments
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" \
        </dev/null >>"$log" 2>&1
}

update_lists() {
    say "Refreshing apt's lists …" "正在更新 apt 软件列表……"
    apt_get update || true
    missing=$(missing_packages)
}

# A dpkg that was killed refuses everything until what it had begun is finished.
finish_interrupted() {
    # shellcheck disable=SC2086  # as_root is a command and its arguments
    $as_root DEBIAN_FRONTEND=noninteractive dpkg --configure -a </dev/null >>"$log" 2>&1 || true
}

# Older releases keep libharfbuzz-subset in a package that Pango needs anyway.
apt_install() {
    known libharfbuzz-subset0 ||
        missing=$(printf '%s\n' "$missing" | sed 's/libharfbuzz-subset0//')
    # shellcheck disable=SC2086  # a list of names
    apt_get install --no-install-recommends $missing
}

say_what_to_install() {
    say "Some system packages are missing, and installing them needs root. Ask the administrator for:" \
        "缺少以下系统软件包，安装需要管理员权限。请管理员执行："
    say "    apt-get update" "    apt-get update"
    say "    apt-get install --no-install-recommends $missing" \
        "    apt-get install --no-install-recommends $missing"
    say "Then run this command again." "装好后重新运行本命令即可。"
}

say_what_is_needed() {
    say "There is no apt-get here. Please see to these yourself (Debian's names): $missing" \
        "本系统没有 apt-get，请自行安装（以下为 Debian 的包名）：$missing"
    say "Going on with what is there." "先用现有的库和字体继续。"
}

# --- Python ----------------------------------------------------------------------------------

# Sets `python` to the file behind the name: the link in .venv breaks when that version goes,
# which shows that the environment must be rebuilt.
find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        python=$("$name" -c 'import os, sys
print(os.path.realpath(sys.executable) if sys.version_info >= (3, 11) else "")' 2>/dev/null) || continue
        [ -z "$python" ] || return 0
    done
    return 1
}

python_packages() {
    if find_python; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || venv_package
    else
        new_python_packages
    fi
}

# Debian splits ensurepip off; a Python beside the release's own has a package of its own for it.
venv_package() {
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    first_known "python$version-venv" python3-venv
}

new_python_packages() {
    release=$(apt-cache show python3 2>/dev/null | sed -n 's/^Version: //p' | head -n 1)
    if [ -z "$release" ] || dpkg --compare-versions "$release" ge 3.11; then
        printf '%s\n' python3 python3-venv
    else
        name=$(first_known python3.13 python3.12 python3.11)
        printf '%s\n' "$name" "$name-venv"
    fi
}

install_environment() {
    find_python || fail \
        "Python 3.11 or newer is needed and was not found. Install it so that \`python3\` or \`python3.11\` starts it, then run this command again." \
        "需要 Python 3.11 或更高版本，没有找到。请安装后确认 python3 或 python3.11 可以运行，再重新执行本命令。"
    say "Installing Python packages into $venv …" "正在安装 Python 组件到 $venv ……"
    if ! is_whole; then
        rm -rf "$venv"
        "$python" -m venv "$venv" >>"$log" 2>&1 || fail_with_log \
            "The virtual environment could not be made." "虚拟环境创建失败。"
    fi
    # What was set up for testing stays so.
    case $(cat "$stamp" 2>/dev/null) in
        test*) kind='test' ;;
    esac
    [ ! -e "$stamp" ] || mv "$stamp" "$stamp.before"
    extras=
    [ "$kind" = run ] || extras="[$kind]"
    if ! "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
        --editable "$checkout$extras" </dev/null >>"$log" 2>&1; then
        [ ! -e "$stamp.before" ] || mv "$stamp.before" "$stamp"
        fail_with_log "pip could not install the Python packages." "pip 安装 Python 组件失败。"
    fi
    # As pip does for what it copies: users that may not write here would compile at every start.
    "$venv/bin/python" -m compileall -q "$checkout/bulletin" >>"$log" 2>&1 || true
    "$venv/bin/python" -c 'import weasyprint' >>"$log" 2>&1 || fail_with_log \
        "The packages are there, but Pango's libraries do not load." "组件已装好，但 Pango 等系统库无法加载。"
    printf '%s %s\n' "$kind" "$(fingerprint)" >"$stamp.new"
    mv "$stamp.new" "$stamp"
    rm -f "$stamp.before"
    say "Set-up is complete." "安装完成。"
}

# An environment that another run finished, in this very place, with a Python that is still there.
is_whole() {
    [ -x "$venv/bin/python" ] && grep -Fqs " $checkout/pyproject.toml" "$stamp"
}

# --- Fandol: FangSong, Kai, Hei and Song with all of GB 2312 -----------------------------------

install_fandol() {
    fonts=$(list_fonts)
    for face in FandolFang-Regular FandolKai-Regular FandolHei-Regular FandolHei-Bold \
        FandolSong-Regular FandolSong-Bold; do
        if [ -n "$(font "$face" missing)" ]; then
            fetch_fandol || say \
                "The Fandol fonts could not be had; Noto will stand in for them." \
                "未能取得 Fandol 字体，将以 Noto 字体代替。"
            return 0
        fi
    done
}

# Debian ships them inside a large package; only the six files are taken from it.
fetch_fandol() {
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return
    become_root
    known texlive-lang-chinese || { [ "$as_root" != nobody ] && update_lists; }
    known texlive-lang-chinese || return
    if [ "$(id -u)" = 0 ]; then
        folder=/usr/local/share/fonts/bulletin
    else
        folder=${XDG_DATA_HOME:-${HOME:-/nonexistent}/.local/share}/fonts/bulletin
    fi
    mkdir -p "$folder" 2>>"$log" && work=$(mktemp -d) || return
    say "Fetching the Fandol fonts (about 50 MB) into $folder …" "正在下载 Fandol 字体（约 50 MB）到 $folder ……"
    result=0
    extract_fandol || result=1
    rm -rf "$work" "$folder/.new"
    return $result
}

# By way of a hidden folder beside the target: a font is there whole or not at all.
extract_fandol() {
    (cd "$work" && apt-get -q -o APT::Sandbox::User=root download texlive-lang-chinese \
        >>"$log" 2>&1) || return
    dpkg-deb --fsys-tarfile "$work"/*.deb |
        tar -x -C "$work" --wildcards '*/fandol/Fandol[FHKS]*.otf' 2>>"$log" || return
    mkdir -p "$folder/.new" &&
        find "$work" -name '*.otf' -exec cp {} "$folder/.new/" \; &&
        chmod 644 "$folder"/.new/*.otf &&
        mv "$folder"/.new/*.otf "$folder/" || return
    fc-cache "$folder" >>"$log" 2>&1 || true
}
