# Notes to the adult who hands over the letter. Order and conditions: content/letters/before-meeting/adult-letter.tera.
# Plain adult Danish, LIX at most 35, a few sentences. No genitive of a name: "Jonas" and "Laura" bend differently.

title = Til den voksne, der giver brevet
heading = Til dig, der giver { $child-first } brevet
read-alone = Lad { $child-first } læse brevet i fred, og vær i nærheden.
read-together = Læs brevet sammen med { $child-first }, og hold pause undervejs.
own-page = Den sidste side er frivillig, og { $child-first } behøver ikke vise den til dig.
not-ask = Spørg ikke, hvad der er sket, og spørg ikke efter mødet, hvad { $child-first } sagde.
listen = Fortæller { $child-first } selv noget, så lyt, og sig det til { $adviser-first }.
listen-write = Fortæller { $child-first } selv noget, så lyt, og skriv ordene ned bagefter.
parents-silent = Handler et spørgsmål om familien, er det { $adviser-first }, der svarer på det.
bisidder-ask-nobody = Nævner barnet nogen, der kan være bisidder, så sig det til { $adviser-first }, og spørg ikke personen selv.
bisidder-ask-nobody-write = Nævner barnet nogen, der kan være bisidder, så skriv det ned, og spørg ikke personen selv.
call = Er du i tvivl, så ring til { $adviser-first } på { $adviser-phone }.
call-hours = Er du i tvivl, så ring til { $adviser-first } på { $adviser-phone }, { $adviser-hours }.
ask-before = Er du i tvivl, så spørg { $adviser-first }, før mødet begynder.
keep-child = { $child-first } må gerne tage brevet med.
keep-child-home = { $child-first } bor to steder og tager brevet med hjem til { $home-first }.
keep-adult = Brevet bliver hos { $keeper-first } bagefter.
keep-adviser = Brevet bliver hos { $adviser-first } bagefter.
not-home = Det må ikke med hjem.
