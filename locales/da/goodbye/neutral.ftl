# The goodbye that may travel. Order and conditions: content/letters/goodbye/neutral.tera.
# Only what may lie on any table: nothing of what ends or of whom the child has met, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }.
bye = Jeg vil gerne sige farvel til dig. Hav det rigtig godt.
all-children = Alle børn kan ringe til BørneTelefonen på 116 111.
draw-me = Her er plads til at tegne:
greeting = Hilsen { $adviser-first }
