# For the adult who is with the child on the first day in a new place. Order and conditions: content/letters/new-place/adult.tera.

title = Til den voksne: den første dag et nyt sted
heading = Den første dag et nyt sted
read-it = Læs papiret sammen med { $child-first }, når der er ro. Det behøver ikke være det første, I gør.
first-hours = Vis { $child-first }, hvor toilettet er, hvor du sover eller sidder i nat, og hvordan man kalder på dig.
things = Spørg, om der er noget, { $child-first } plejer at have hos sig om natten.
say-true = Sig kun det, du ved. "Det ved jeg ikke, men jeg spørger" er et godt svar.
no-promise = Lov ikke noget om, hvor længe barnet skal være her, eller hvem det får at se.
listen = Fortæller { $child-first } om noget, der er sket, så lyt, og skriv ordene ned bagefter. Spørg ikke ind til det. Ring til rådgiveren, og uden for åbningstiden til kommunens døgnvagt.
ask-adviser = Spørg rådgiveren om allergi, medicin og skole. Spørger barnet om noget, du ikke ved, så giv spørgsmålet videre.
keep-child = Barnet kan beholde papiret, som I har aftalt.
keep-here = Papiret bliver hos dig.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis andre læser det.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
