# The child's own screen in English, 4 to 6. The Danish words are the first ones; these say the same.

title = My page
heading = Hello { $child-first }
lead = Here is your way.
meet-agreed = We meet { $day }.
meet-other-day = We were to meet { $was }. That has changed. We meet { $day } instead.
meet-other-clock = The time has changed. We meet { $day }.
meet-off = We were to meet { $was }. That is called off. I have not forgotten you. I will tell you whether we meet another day.
adults-title = The adults who help
adult-me = My name is { $person-first }.
adult-me-steady = I tell you when something new happens.
adult-adviser = { $person-first } helps too.
adult-bisidder = { $person-role ->
    [mother] Your mother
    [father] Your father
   *[other] { $person-first }
} can sit with you when we talk.
adult-interpreter = { $interpreter-speech ->
    [signed] { $person-first } knows sign language.
   *[spoken] { $person-first } knows your language.
}
adult-safe = { $person-role ->
    [mother] You can talk to your mother.
    [father] You can talk to your father.
   *[other] You can talk to { $person-first }.
}
adult-steady = { $person-role ->
    [mother] Your mother is usually there.
    [father] Your father is usually there.
   *[other] { $person-first } is usually there.
}
between-title = Meanwhile
tell-before = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }. I call you first.
tell-after = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }. Afterwards I call you.
tell-no = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }.
tell-plain = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }.
questions-title = Do you want to ask something?
questions-ask = You may ask me when we meet.
questions-what = An adult can write for you.
questions-read = Then I read it. Maybe others read it too.
questions-now = Do you need help now? Go to an adult you feel safe with.
