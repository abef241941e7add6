#!/bin/sh
# A contact sheet of all pictograms, and what breaks the rules of content/pictograms/README.md.
#
#   tools/pictograms.sh SHEET.png [SIDE] [colour|grey]      SIDE in pixels, 64 unless told
#
# Needs rsvg-convert (Debian: librsvg2-bin).
set -eu
out=${1:?usage: tools/pictograms.sh SHEET.png [SIDE] [colour|grey]}
side=${2:-64}
tone=${3:-colour}
cd "$(dirname "$0")/../content/pictograms"
case $out in /*) ;; *) out=$OLDPWD/$out ;; esac

faults=0
fault() { printf '%s: %s\n' "$1" "$2" >&2; faults=1; }
for file in *.svg; do
    [ "$(wc -c <"$file")" -le 2500 ] || fault "$file" "more than 2500 bytes"
    [ "$(head -n 1 "$file")" = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' ] || fault "$file" "another root"
    ! grep -Eq '[ "](d|points|c?[xy][12]?|r[xy]?|width|height)="[^"]*[0-9]\.[0-9][0-9]' "$file" || fault "$file" "more than one decimal"
    ! grep -Eq ' d="[^"]*[^MLCZ0-9. "-]' "$file" || fault "$file" "a path command other than M L C Z"
    ! sed 1d "$file" | grep -Evq '^ *(</?g>|<g class="(jumper|skin|chair|place|sleeve|legs)">|</svg>|<(path|circle|ellipse|rect|line|polyline|polygon) class="((line|thin|fill-[a-z]+) ?)+"( (d|points|cx|cy|r|rx|ry|x|y|x1|y1|x2|y2|width|height)="[^"]*")+/>)$' || fault "$file" "an element or attribute outside the strict subset"
    case $file in stop.svg|stop-teddy.svg|card-turn.svg) ;; *) ! grep -q fill-coral "$file" || fault "$file" "coral, which means stop and only stop" ;; esac
    case $file in figure-?.svg) ;; *) ! grep -Eq 'fill-(dune|clay)' "$file" || fault "$file" "a tone of skin outside the figures that can be chosen" ;; esac
    grep -q "^picture-${file%.svg} = ." ../../locales/da/pictograms.ftl || fault "$file" "no text alternative"
done

tokens='ink #20262E fjord #1B4F72 leaf #3B6B4A coral #B83A26 plum #5B3A6B stone #5A626B sun #F2B134 sand #E9DFCC mist #DCE7EC dune #DFC3A0 clay #BE9470 paper #FBF7EF'
page='#FBF7EF'
if [ "$tone" = grey ]; then # as a school printer weighs red, green and blue
    tokens='ink #262626 fjord #444444 leaf #595959 coral #5D5D5D plum #494949 stone #616161 sun #B6B6B6 sand #E0E0E0 mist #E5E5E5 dune #C7C7C7 clay #9C9C9C paper #F7F7F7'
    page='#FFFFFF'
fi
ink=${tokens#ink }; ink=${ink%% *}
{
    gap=$((side / 8 + 4)); step=$((side + gap)); columns=$((1400 / step)); n=$(ls ./*.svg | wc -l)
    printf '<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d"><style>' $((columns * step + gap)) $(((n + columns - 1) / columns * step + gap))
    printf '.line,.thin{fill:none;stroke:%s;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}.thin{stroke-width:2}' "$ink"
    # shellcheck disable=SC2086 # pairs of words
    printf '.fill-%s{fill:%s}' $tokens
    printf '</style><rect width="100%%" height="100%%" fill="%s"/>' "$page"
    i=0
    for file in *.svg; do
        printf '<svg x="%d" y="%d" width="%d" height="%d" viewBox="0 0 64 64">' $((i % columns * step + gap)) $((i / columns * step + gap)) "$side" "$side"
        sed 1d "$file"
        i=$((i + 1))
    done
    printf '</svg>'
} | rsvg-convert -o "$out"
exit $faults
