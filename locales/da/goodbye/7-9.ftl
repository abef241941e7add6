# The case ends, 7 to 9. Order and conditions: content/letters/goodbye/7-9.tera.
# What stands in { $goodbye-… } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }, der skriver.
# Only where the two have talked.
met = Tak, fordi jeg måtte lære dig at kende.
properly = Jeg vil gerne sige ordentligt farvel til dig.
now = Nu siger vi farvel.
ahead = Vi skal sige farvel.
# It promises no meeting on that day.
last-day = Jeg er din rådgiver til og med { $goodbye-date }.
no-more = Så er jeg ikke din rådgiver mere.
why-title = Hvorfor?
why = { $goodbye-why }
stays-title = Noget er, som det plejer
stays = { $goodbye-stays }
you-title = Det gjorde du
spoken = Du har sagt, hvad du tænker. Det kan være svært. Du gjorde det alligevel.
until-title = Før vi siger farvel
back-title = Hvis du får brug for hjælp igen
back = { $goodbye-back }
may-again = Det må du gerne, også om lang tid.
talk-trusted = Vil du snakke med nogen? Så gå til { $trusted-first }.
call = Vil du snakke med mig? Så ring på { $adviser-phone }.
call-hours = Vil du snakke med mig? Så ring på { $adviser-phone }. Telefonen er åben { $adviser-hours }.
feel = Du må gerne være ked af det. Du må også gerne være glad.
farewell = Hav det rigtig godt.
