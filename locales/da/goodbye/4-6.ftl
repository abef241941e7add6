# The case ends, 4 to 6. Order and conditions: content/letters/goodbye/4-6.tera.
# Mean at most 6 words, longest 9. What stands in { $goodbye-… } and { $change-found } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }.
# Only where the two have talked.
met = Jeg er glad for, at jeg har mødt dig.
# It promises no farewell but this one.
properly = Jeg skriver for at sige farvel til dig.
now = Nu siger vi farvel.
ahead = Vi skal sige farvel.
# It promises no meeting on that day.
last-day = Den sidste dag, jeg hjælper, er { $goodbye-date }.
why = Hvorfor? { $goodbye-why }
not-because = Det er ikke, fordi du gjorde noget forkert.
stays-title = Noget er, som det plejer:
stays = { $goodbye-stays }
spoken = Du har sagt, hvad du tænker. Tak for det.
back = Får du brug for hjælp igen? { $goodbye-back }
talk-trusted = Vil du snakke? Så gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
feel = Du må gerne være ked af det. Du må også gerne være glad.
found = Før hjalp en anden voksen dig. { $change-found }
farewell = Hav det rigtig godt.
greeting = Hilsen { $adviser-first }
