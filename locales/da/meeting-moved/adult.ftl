# For the adult who tells that a meeting is moved or called off. Order and conditions: content/letters/meeting-moved/adult.tera.

title = Til den voksne: mødet er flyttet eller aflyst
heading = Når et møde bliver flyttet eller aflyst
say-it = Sig det til { $child-first }, før du giver papiret. Læs det gerne højt.
reason = Sig kun en grund, der er sand, og som barnet ikke kan tage på sig.
waited = Har { $child-first } ventet forgæves, så sig undskyld. Et barn, der venter, uden at nogen kommer, kan tro, at det er glemt.
off = Sig, hvornår { $child-first } hører fra rådgiveren igen. Ved du det ikke, så spørg rådgiveren.
ask-time = Spørg { $child-first }, om den nye tid passer. Gør den ikke det, så sig det til rådgiveren.
keep-child = Barnet kan tage papiret med, som I har aftalt.
keep-here = Papiret bliver hos dig.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
