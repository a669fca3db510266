#!/bin/sh
# Puts Stet into your own account (~/.local), or elsewhere: ./install.sh /usr/local
# ./install.sh --remove [FOLDER] takes it out again; your articles stay.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
remove=""
if [ "${1:-}" = --remove ]; then
	remove=yes
	shift
fi
to=${1:-$HOME/.local}
cd "$here"
find bin share -type f | while read -r f; do
	if [ -n "$remove" ]; then
		rm -f "$to/$f"
	else
		mkdir -p "$to/$(dirname "$f")"
		cp "$f" "$to/$f"
	fi
done
for tell in "update-desktop-database $to/share/applications" "update-mime-database $to/share/mime" "gtk-update-icon-cache -q -t $to/share/icons/hicolor"; do
	command -v "${tell%% *}" >/dev/null 2>&1 && $tell >/dev/null 2>&1 || true
done
[ -z "$remove" ] || { echo "Stet is taken out of $to."; exit 0; }
echo "Stet is in $to/bin/stet, and in your menu."
case ":$PATH:" in
*":$to/bin:"*) ;;
*) echo "To start it at a terminal, add $to/bin to your PATH." ;;
esac
