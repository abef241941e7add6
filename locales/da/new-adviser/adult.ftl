# For the adult who tells that the child gets another adviser. Order and conditions: content/letters/new-adviser/adult.tera.

title = Til den voksne: barnet får en ny rådgiver
heading = Når barnet får en ny rådgiver
say-it = Sig det til { $child-first }, før du giver papiret. Læs det gerne højt sammen.
reason = Giv kun den grund, der står der. Sygdom, fyring og det, barnet har fortalt, er ikke en grund, barnet skal have.
whose-words = Ordene i anførselstegn er ikke dine. Dem har { $former-first } skrevet. Sig det, når du læser højt, så { $child-first } ved, hvem der er "jeg".
whose-words-somebody = Ordene i anførselstegn er ikke dine. Dem har den tidligere rådgiver skrevet. Sig det, når du læser højt, så { $child-first } ved, hvem der er "jeg".
goodbye = Spørg barnet, om det vil sige farvel til { $former-first }, og hvordan. Lov kun det, I har aftalt.
goodbye-unnamed = Spørg barnet, om det vil sige farvel til den tidligere rådgiver, og hvordan. Lov kun det, I har aftalt.
own-words = Spørg, om { $child-first } har noget, den nye skal vide først. Lad barnet vælge, om det vil sige noget.
knows = Læs op, hvad den nye ved i forvejen, og spørg { $child-first }, om det passer. Ret det, der er forkert.
listen = Et barn, der mister en voksen, det kender, kan blive vred eller stille. Giv { $child-first } tid, og trøst ikke med noget, du ikke kan love.
keep-child = Barnet kan tage papiret med, som I har aftalt.
keep-here = Papiret bliver hos dig.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
