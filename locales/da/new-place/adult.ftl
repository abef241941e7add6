# For the adult who is with the child on the first day in a new place. Order and conditions: content/letters/new-place/adult.tera.

title = Til den voksne: den første dag et nyt sted
heading = Den første dag et nyt sted
read-it = Læs papiret sammen med { $child-first }, når der er ro. Det behøver ikke være det første, I gør.
first-hours = Vis { $child-first }, hvor toilettet er, hvor du sover eller sidder i nat, og hvordan man kalder på dig.
things = Spørg, om der er noget, { $child-first } plejer at have hos sig om natten.
say-true = Sig kun det, du ved. "Det ved jeg ikke, men jeg spørger" er et godt svar.
no-promise = Lov ikke, hvornår barnet kommer hjem, eller hvem det får at se.
listen = Fortæller { $child-first } noget, så lyt, og skriv ordene ned. Spørg ikke videre ind til det, men ring til rådgiveren.
keep-here = Papiret bliver hos dig eller hos barnet, som I har aftalt.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det kommer med hjem på besøg.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
