# The case ends, 7 to 9. Order and conditions: content/letters/goodbye/7-9.tera.
# What stands in { $goodbye-… } and { $change-found } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }.
# Only where the two have talked.
met = Tak, fordi jeg måtte lære dig at kende.
# It promises no farewell but this one.
properly = Jeg skriver for at sige farvel til dig.
now = Nu siger vi farvel.
ahead = Vi skal sige farvel.
# It promises no meeting on that day.
last-day = Jeg er din rådgiver til og med { $goodbye-date }.
no-more = Så er jeg ikke din rådgiver mere.
why-title = Hvorfor?
why = { $goodbye-why }
not-because = Det er ikke, fordi du gjorde noget forkert.
stays-title = Noget er, som det plejer
stays = { $goodbye-stays }
you-title = Det gjorde du
spoken = Du har sagt, hvad du tænker. Det kan være svært. Du gjorde det alligevel.
until-title = Før vi siger farvel
back-title = Hvis du får brug for hjælp igen
back = { $goodbye-back }
may-again = Det må du gerne, også om lang tid.
talk-trusted = Vil du snakke med nogen? Så gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Vil du snakke med mig? Så ring på { $adviser-phone }.
call-hours = Vil du snakke med mig? Så ring på { $adviser-phone }. Det kan du { $adviser-hours }.
feel = Du må gerne være ked af det. Du må også gerne være glad.
found = Du kan også sige tak til den rådgiver, du havde før. { $change-found }
farewell = Hav det rigtig godt.
