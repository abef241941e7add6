# For the adult who keeps the safety plan. Order and conditions: content/letters/safety-plan/adult.tera.

title = Til den voksne: planen for barnets sikkerhed
heading = Når du læser planen med barnet
read-it = Læs planen højt sammen med { $child-first }, og spørg, om den kan lade sig gøre.
try-it = Gå den igennem: Hvem gør hvad? Hvem kan { $child-first } gå til i dag, i aften og i weekenden?
sign = Har I aftalt et ord eller et tegn, så sig det kun højt. Det skal aldrig skrives ned.
night = Uden for rådgiverens åbningstid kan du ringe til { $plan-night-name } på { $plan-night }. Ring selv én gang først, og hør, hvem der svarer.
keep = Papiret bliver hos dig eller en anden tryg voksen. Barnet får det ikke med hjem. Gem det, hvor ingen andre læser det.
listen = Fortæller { $child-first } noget nyt, så lyt, og skriv ordene ned bagefter. Ring til rådgiveren, og ved fare til 112. Spørg ikke ind til det.
