# The case ends, 13 to 17. Order and conditions: content/letters/goodbye/13-17.tera.
# What stands in { $goodbye-… } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
now = Nu siger vi farvel.
soon = Vi siger farvel { $goodbye-date }.
no-more = Så er jeg ikke længere din rådgiver.
why-title = Hvorfor slutter det?
why = { $goodbye-why }
stays-title = Det fortsætter
stays = { $goodbye-stays }
you-title = Det gjorde du
spoken = Du har sagt, hvad du mener. Det er ikke altid let, og du gjorde det alligevel.
back-title = Hvis du får brug for hjælp igen
back = { $goodbye-back }
may-again = Det må du gerne, også om lang tid. Du behøver ikke have en særlig grund.
talk-trusted = Vil du tale med nogen, kan du gå til { $trusted-first }.
call = Vil du tale med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du tale med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
feel = Er det mærkeligt, at det slutter, eller bare rart? Begge dele er i orden.
