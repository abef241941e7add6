# What may travel when the case ends, 10 to 12. Order and conditions: content/letters/goodbye/neutral-10-12.tera.
# Only what may lie on any table: nothing of what ends or of whom the child has met, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg sender dig en hilsen.
bye = Hav det rigtig godt.
all-children = Alle børn kan ringe til BørneTelefonen på 116 111.
greeting = Hilsen { $adviser-first }
