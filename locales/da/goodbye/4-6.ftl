# The case ends, 4 to 6. Order and conditions: content/letters/goodbye/4-6.tera.
# Mean at most 6 words, longest 9. What stands in { $goodbye-… } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }.
# Only where the two have talked.
met = Jeg er glad for, at jeg har mødt dig.
properly = Jeg vil gerne sige ordentligt farvel til dig.
now = Nu siger vi farvel.
ahead = Vi skal sige farvel.
# It promises no meeting on that day.
last-day = Jeg hjælper dig til og med { $goodbye-date }.
why = Hvorfor? { $goodbye-why }
stays-title = Noget er, som det plejer:
stays = { $goodbye-stays }
spoken = Du har sagt, hvad du tænker. Tak for det.
back = Får du brug for hjælp igen? { $goodbye-back }
talk-trusted = Vil du snakke? Så gå til { $trusted-first }.
feel = Du må gerne være ked af det. Du må også gerne være glad.
farewell = Hav det rigtig godt.
greeting = Hilsen { $adviser-first }
