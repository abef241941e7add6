# For the adult who brings the sign of life. Order and conditions: content/letters/waiting/adult.tera.

title = Til den voksne: mens I venter
heading = Når der ikke er noget nyt
say-it = Sig til { $child-first }, at I ikke har glemt noget, og hvilken dag barnet hører fra jer igen.
no-soon = Undgå ordet "snart". En dag er noget, man kan regne med.
know = Sig kun det, I ved. Ved I ikke, hvor længe det varer, så sig det, som det er.
listen = Spørg { $child-first }, hvordan det er at vente, og hvad der kunne gøre det lettere imens.
keep-here = Papiret kan blive hos dig, eller barnet kan tage det med, som I har aftalt.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
