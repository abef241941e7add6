# Hvorfor noget ikke blev gjort, og hvad man kan gøre i stedet. Nøglerne er domain::command::Reason's.

refusal-closed = Sagen er afsluttet. Åbn den igen først, hvis noget skal ændres.
refusal-stale = En anden har ændret det samme, siden du åbnede siden. Se begge udgaver, og vælg den, der skal gælde.
refusal-unknown = Det, du vil ændre, er ikke i sagen længere. Hent siden igen.
refusal-taken = Det er gemt allerede. Hent siden igen.
refusal-held = Samtalen er holdt. Planen, og hvem der var med, kan kun ændres med en rettelse, hvor du skriver hvorfor.
refusal-written-up = Samtalen er skrevet færdig. Lav en rettelse, og skriv hvorfor.
refusal-cancelled = Mødet er aflyst. Planlæg et nyt.
refusal-not-held = Samtalen er ikke holdt endnu. Ret i planen i stedet.
refusal-confirmed-line = Barnet har sagt ja til linjen, så ordene bliver stående. Du kan tage den af papiret, stryge den eller skrive en ny.
refusal-named = Personen er nævnt i sagen og kan ikke slettes. Skriv i stedet, fra hvornår personen ikke er med mere.
refusal-left = Personen er ikke med i sagen mere. Vælg en anden.
refusal-expected-in-room = Personen skal med til en samtale, der er planlagt. Ret samtalen først.
refusal-behind = Den dag er gået. Vælg en dag, der kommer.
refusal-no-words = Her mangler nogle ord. Skriv en sætning.
refusal-no-day = Her mangler en dag. Vælg en.
refusal-shown = Barnet har set trinnet. Spring det over med en begrundelse i stedet for at fjerne det.
refusal-not-every-step = Rækkefølgen passer ikke til sagens trin. Hent siden igen.
refusal-nothing-to-correct = Sådan står der allerede. Der er ikke noget at rette.
refusal-not-closed = Sagen er åben. Den skal ikke åbnes igen.
refusal-settled = Det er afgjort og kan ikke ændres. Skriv i stedet noget nyt ned.
refusal-checklist = Punktet kan ikke sættes sådan. Se, hvad der mangler fra samtalen.
refusal-not-heard = Ingen har hørt stoppet endnu. En voksen skal først sige, at det er hørt.
refusal-advisers = Rådgiverne passer ikke sammen. Vælg to forskellige, og den første først.
refusal-too-many = Sagen kan ikke rumme flere. Brug en af dem, der er der.
refusal-other-document = Papiret er ikke det, der blev lavet. Hent siden igen.
refusal-history = Noget gik galt hos os. Der er ikke ændret noget. Hent siden igen.
