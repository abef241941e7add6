# Hvorfor noget ikke blev gjort, og hvad man kan gøre i stedet. Nøglerne er domain::command::Reason's.

refusal-closed = Sagen er afsluttet. Åbn den igen først, hvis noget skal ændres.
refusal-stale = En anden har ændret det samme, siden du åbnede siden. Se begge udgaver, og vælg den, der skal gælde.
refusal-unknown = Det, du vil ændre, er ikke længere i sagen. Hent siden igen.
refusal-taken = Det er gemt allerede. Hent siden igen.
refusal-held = Samtalen er holdt. Planen, og hvem der var med, kan kun ændres med en rettelse, hvor du skriver hvorfor.
refusal-written-up = Samtalen er skrevet færdig. Lav en rettelse, og skriv hvorfor.
refusal-cancelled = Mødet er aflyst. Planlæg et nyt.
refusal-not-held = Samtalen er ikke holdt endnu. Ret i planen i stedet.
refusal-confirmed-line = Barnet har sagt ja til linjen, så ordene bliver stående. Du kan tage den af papiret, stryge den eller skrive en ny.
refusal-named = Personen er nævnt i sagen og kan ikke slettes. Skriv i stedet, hvilken dag personen ikke længere er med.
refusal-left = Personen er ikke længere med i sagen. Vælg en anden.
refusal-expected-in-room = Personen skal med til en samtale, der er planlagt. Ret samtalen først.
refusal-behind = Dagen er allerede gået. Vælg en dag, der kommer.
refusal-no-words = Her mangler der noget. Skriv en sætning.
refusal-too-long = Teksten er for lang. Gør den kortere, højst 600 tegn.
refusal-no-day = Her mangler en dag. Vælg en.
refusal-shown = Barnet har set skridtet. Spring det over, og skriv hvorfor, i stedet for at fjerne det.
refusal-not-every-step = Rækkefølgen passer ikke til skridtene i sagen. Hent siden igen.
refusal-nothing-to-correct = Sådan står der allerede. Der er ikke noget at rette.
refusal-not-closed = Sagen er åben. Den skal ikke åbnes igen.
refusal-settled = Det er afgjort og kan ikke ændres. Skriv i stedet noget nyt ned.
refusal-checklist = Punktet kan ikke stå sådan endnu. Se, hvad der mangler fra samtalen.
refusal-not-heard = Ingen har svaret på stoppet endnu. En voksen skal først vise, at det er hørt.
refusal-advisers = Der kan ikke stå den samme rådgiver to gange. Vælg to forskellige, og begynd med den første.
refusal-too-many = Sagen kan ikke rumme flere. Brug en af dem, der er der.
refusal-other-document = Papiret er ikke det, der blev lavet. Hent siden igen.
refusal-history = Noget gik galt hos os. Der er ikke ændret noget. Hent siden igen.

# Siden, hvor et felt skal skrives om.
amend-title = Der er noget at rette
amend-lead = Ret det her, så gemmes det hele. Det andet, du skrev, er med.
amend-act = Gem
amend-words = Skriv det her
amend-day = Hvilken dag?
amend-first-name = Barnets fornavn
