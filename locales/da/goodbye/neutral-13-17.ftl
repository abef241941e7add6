# What may travel when the case ends, 13 to 17. Order and conditions: content/letters/goodbye/neutral-13-17.tera.
# Only what may lie on any table: nothing of what ends or of whom the child has met, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg sender dig en hilsen.
bye = Hav det rigtig godt. Du behøver ikke svare.
all-children = BørneTelefonen er for alle under 18. Det er gratis at ringe, og nummeret er 116 111.
greeting = Hilsen { $adviser-first }
