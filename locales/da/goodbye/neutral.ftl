# The goodbye that may travel. Order and conditions: content/letters/goodbye/neutral.tera.
# Only what may lie on any table: nothing of what ends or of whom the child has met, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
bye = Hav det rigtig godt.
draw-me = Her er plads til at tegne:
greeting = Hilsen { $adviser-first }
