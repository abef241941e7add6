# The case ends, 13 to 17. Order and conditions: content/letters/goodbye/13-17.tera.
# What stands in { $goodbye-… } and { $change-found } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
thanks = Tak for den tid, vi har haft.
# It promises no farewell but this one.
properly = Jeg skriver for at sige farvel til dig.
now = Nu siger vi farvel.
no-more = Så er jeg ikke længere din rådgiver.
last-day = Jeg er din rådgiver til og med { $goodbye-date }.
call = Indtil da kan du ringe til mig på { $adviser-phone }.
call-hours = Indtil da kan du ringe til mig på { $adviser-phone }, { $adviser-hours }.
why-title = Hvorfor siger vi farvel?
why = { $goodbye-why }
stays-title = Det fortsætter
stays = { $goodbye-stays }
spoken = Du har sagt, hvad du mener. Det er ikke altid let, og du gjorde det alligevel.
back-title = Hvis du får brug for hjælp igen
back = { $goodbye-back }
may-again = Det må du gerne, også om lang tid. Du behøver ikke have en særlig grund.
call-team = Du kan også ringe til { $municipality-team } på { $municipality-phone }.
call-with = Du kan også ringe til kommunen. Spørg { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}, hvis du vil have hjælp til det.
call-any = Du kan også ringe til kommunen. Du må gerne bede en voksen, du har tillid til, om hjælp til det.
talk-trusted = Vil du bare tale med nogen, kan du gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
feel = Det kan føles mærkeligt eller rart, at det slutter. Begge dele er i orden.
found = Du kan også sige tak til den rådgiver, du havde før. { $change-found }
# Here the help stops: what every other letter ends with would be false.
responsibility = Det er stadig de voksnes ansvar at hjælpe, hvis noget bliver svært.
farewell = Hav det rigtig godt.
