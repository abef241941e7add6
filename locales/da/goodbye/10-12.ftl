# The case ends, 10 to 12. Order and conditions: content/letters/goodbye/10-12.tera.
# What stands in { $goodbye-… } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
thanks = Tak, fordi jeg måtte lære dig at kende.
properly = Jeg vil gerne sige ordentligt farvel til dig.
now = Nu siger vi farvel.
no-more = Så er jeg ikke længere din rådgiver.
soon = Den sidste dag, jeg er din rådgiver, er { $goodbye-date }.
why-title = Hvorfor slutter det?
why = { $goodbye-why }
stays-title = Det fortsætter
stays = { $goodbye-stays }
you-title = Det gjorde du
spoken = Du har sagt, hvad du tænker. Det kan være svært, og du gjorde det alligevel.
back-title = Hvis du får brug for hjælp igen
back = { $goodbye-back }
may-again = Det må du gerne, også om lang tid. Du behøver ikke have en særlig grund.
talk-trusted = Vil du bare snakke med nogen, kan du gå til { $trusted-first }.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }, { $adviser-hours }.
feel = Du må gerne være ked af det eller glad. Man kan også være begge dele.
farewell = Hav det rigtig godt.
