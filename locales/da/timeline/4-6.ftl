# The way of the case, 4 to 6. Order and conditions: content/letters/timeline/4-6.tera.
# A caption says what a step is. It never says that something was done in time, or that help will come.

title = Til { $child-first }
heading = { $child-first }s vej
lead = Se her. Det er din vej.
unknown = Det ved vi ikke endnu. Vi siger det til dig.
talk-trusted = Du må gerne gå til { $trusted-first }.
ask-me = Du må gerne spørge mig.
sticker = Du kan tegne din egen vej:

## The stations
way-report = Vi vil gerne høre, hvordan du har det.
way-first-look = Vi ser, om du skal have hjælp nu.
way-risk-assessment = Vi finder ud af, hvad der er trygt.
way-acute = Nogle voksne gør noget med det samme.
way-safety-plan = Vi aftaler, hvem der passer på dig.
way-talk = Vi snakker med dig.
way-parents-talk = Vi snakker med de voksne derhjemme.
way-screening = Vi finder ud af lidt mere.
way-limited-assessment = Vi spørger om nogle få ting.
way-assessment = Vi finder ud af, hvad der er svært.
way-police = Vi snakker med politiet.
way-police-interview = En fra politiet vil gerne snakke med dig.
way-barnehus = Vi mødes i Børnehuset. Det er et hus for børn.
way-medical-check = En læge ser, om du har det godt.
way-cooperation-meeting = De voksne mødes og snakker.
way-network-meeting = Vi mødes med nogen, du kender.
way-school-meeting = Vi mødes med dine voksne i børnehaven eller skolen.
way-guidance = De voksne derhjemme får gode råd.
way-referred-no-case = Vi stopper her. Andre kan hjælpe.
way-hearing = Vi spørger, hvad du synes.
way-decision = De voksne bestemmer noget. Først hører vi dig.
way-placement = Du flytter hen til nogle andre voksne.
way-contact = Vi aftaler, hvem du skal se.
way-plan = Vi skriver ned, hvad der skal ske.
way-help = Hjælpen begynder, hvis det er bestemt.
way-follow-up = Vi snakker sammen igen.
way-complaint = Nogle andre ser på det igen.
way-lawyer = Du møder en advokat. Advokaten hjælper dig.
way-new-adviser = Du møder en ny voksen.
way-goodbye = Vi siger farvel.

## How they stand
way-who = Det gør { $person-first }.
way-me = Det gør jeg.
way-waiting = Nu venter vi. Vi har ikke glemt dig.
way-waiting-for = { $waiting-for }
way-hears = Du hører fra mig { $day }.
way-been = Det er sket.
way-been-on = Det er sket.
way-now = Her er vi nu.
way-now-on = Her er vi nået til. Det er { $day }.
way-next = Det kommer bagefter.
way-next-on = Det er { $day }.
way-later = Måske. Det ved vi ikke endnu.
way-later-on = Det er { $day }.
