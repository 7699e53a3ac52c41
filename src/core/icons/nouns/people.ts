/** People, what they feel, and how they live together. */
export const PEOPLE = `
ph:student-duotone: student, pupil, education, learner, educational
lu:school: school, kindergarten, preschool, primary school, secondary school, high school
ph:graduation-cap-duotone: university, universities, graduate, undergraduate, college, higher education, doctoral, degree programme, alumni, academia
ph:chalkboard-teacher-duotone: teacher, teaching, lesson, classroom, lecture, instructor, curriculum, pedagogy, pedagogical
ph:exam-duotone: exam, exams, test score, grade point average, achievement test
ph:baby-duotone: child, children, toddler, pediatric, paediatric, childhood, kids
ph:baby-carriage-duotone: parenting, parenthood, parental leave
hi:young-people: adolescent, adolescents, adolescence, teenager, youth, young people, teens
hi:elderly: older adult, elderly, older people, ageing, aging, elder, old age, elderly people
hi:woman: woman, women, girl, mother
hi:man: man, men, boy, father
ph:gender-female-duotone: female
ph:gender-male-duotone: male
hi:people: twin, twins, sibling, siblings, parents, spouse, married couple, marriage, married
ph:users-three-duotone: people, sample size, participant, general population, the public, volunteer, adults, cohort, society, resident, respondent, person, human, stakeholder, crowd, citizen, humanity, community health worker, human being
ph:person-simple-walk-duotone: walking, walk, gait, pedestrian, stride, body movement
ph:person-simple-run-duotone: exercise, physical activity, sport, sports, athlete, athletic, runner, sprint, jogging, exercise training, endurance training, physical training, physical exercise, marathon, treadmill
hi:exercise-yoga: yoga, meditation, mindfulness
ph:person-simple-swim-duotone: swimming, swimmer, swim
ph:barbell-duotone: strength training, resistance training, weight training, weightlifting
ph:soccer-ball-duotone: football, soccer
ph:bed-duotone: bed, bed rest, bedroom, hospital bed
ph:smiley-sad-duotone: depression, depressive, mood, suffering, emotional stress, distress, sadness, grief, loneliness, lonely
ph:smiley-nervous-duotone: anxiety, anxious, fear, psychological stress, stressed, work stress, job stress, burnout, worry, chronic stress, perceived stress
ph:smiley-angry-duotone: anger, angry, hostility, frustration
ph:smiley-duotone: happiness, well-being, wellbeing, satisfaction, quality of life, joy, positive emotion, smile
ph:mask-happy-duotone: emotion, emotional, facial expression, empathy, personality, feelings
hi:mental-health: mental health, mental illness, psychological, psychology, psychiatric, psychotherapy, psychologist, mental disorder, cognitive behavioural therapy
hi:child-cognition: perception, memory, thinking, reasoning, learning, decision making, decision-making, consciousness, mental, metacognition
ph:hand-fist-duotone: aggression, aggressive interaction, aggressive behaviour, aggressive behavior, aggressiveness, violence, violent, fight, fighting
ph:sword-duotone: attack, conflict, weapon
hi:war: war, warfare, civil war, armed conflict, world war
hi:military-worker: soldier, military, army, veteran
ph:police-car-duotone: police, policing, crime, criminal
tb:prison: prison, jail, inmate, incarceration, prisoner
ph:handshake-duotone: cooperation, cooperative, trust, collaboration, partnership, negotiation, patient engagement, student engagement, community engagement
ph:fingerprint-duotone: individual recognition, fingerprint, individual identity, conspecific recognition, class recognition, social recognition, kin recognition, recognition capability, recognition ability, biometric
ph:game-controller-duotone: video game, video games, gaming, computer game, gamer
lu:chess-knight: chess, board game
ph:dice-five-duotone: gambling, lottery, dice, game of chance
ph:trophy-duotone: reward, prize, trophy, award, tournament, championship
ph:music-notes-duotone: music, song, musical, melody, musician, violin, birdsong, bird song
ph:palette-duotone: colour, color, coloration, colouration, pigment, pigmentation, artist, hue
ph:paint-brush-duotone: painting, artwork, visual art
ph:chat-circle-text-duotone: language, conversation, interview, message, communication, phrase, dialogue, discourse, sentence, discussion
ph:text-aa-duotone: vocabulary, grammar, syntax, spelling, alphabet, noun, linguistic, linguistics, verb, word, words
ph:translate-duotone: bilingual, bilingualism, multilingual, second language, foreign language, machine translation, english language
ph:pencil-duotone: writing, handwriting, drawing task
ph:book-open-text-duotone: book, reading, fiction, storybook, literacy, textbook
ph:books-duotone: library, libraries, bibliography, bibliographic, encyclopedia
ph:newspaper-duotone: news, media, newspaper
ph:megaphone-duotone: campaign, advertising, advertisement
ph:speaker-high-duotone: traffic noise, noise pollution, loud noise, ambient noise, noise exposure, speech, voice, sound, loudspeaker, vocalization, vocalisation, vowel, phoneme, acoustic, acoustics
ph:headphones-duotone: headphones, listening
ph:bell-ringing-duotone: alarm call, early warning, alarm
ph:scales-duotone: law, legal, court, justice, ethics, ethical, casework, lawyer, moral, fairness
ph:gavel-duotone: legislation, verdict, jury, lawsuit, enforcement
ph:bank-duotone: government, policy, policies, institution, parliament, central bank, banking, policymaker, political, politics
lu:vote: election, voting, voter, vote, ballot, democracy, democratic, referendum
ph:flag-duotone: country, countries, nation
ph:church-duotone: church, religion, religious, belief in god, god
ph:coins-duotone: money, cost, economic, economy, income, price, payment, funding, economics, wage, salary, expenditure, financial, budget, gdp
ph:piggy-bank-duotone: savings, pension, retirement
lu:candlestick-chart: stock market, stock price, investor, investment, asset price, financial market, option pricing, finance
ph:currency-circle-dollar-duotone: currency, exchange rate, tax, taxes, taxation, dollar, inflation rate
ph:shopping-cart-duotone: market, consumer, shopping, customer, purchase
ph:storefront-duotone: shop, retailer, supermarket, small business, retail
ph:building-office-duotone: company, companies, firms, enterprise, corporate, office, manager
ph:shipping-container-duotone: supply chain, international trade, cargo ship, shipping container
ph:briefcase-duotone: job, employment, worker, employee, workplace, unemployment, occupation, career, labour market, labor market, work ethic, working hours
ph:house-duotone: house, home, household, housing, family home, dwelling
ph:users-four-duotone: social group, social network, neighbourhood, neighborhood, social, social interaction, team sport, family member, friend, friends, friendship, family support, family history, family life
hi:village: village, rural, rural area, rural community
ph:suitcase-rolling-duotone: migrant, immigrant, immigration, refugee, tourist, tourism
ph:castle-turret-duotone: medieval, middle ages, castle
lu:amphora: pottery, archaeological, archaeology, bronze age, antiquity, ancient rome, ancient egypt, ancient greece, ancient civilization
ph:axe-duotone: stone tool, stone age, hand axe, neolithic, palaeolithic, paleolithic, neanderthal
lu:bow-arrow: hunter, hunter-gatherer, archery
ph:bowl-food-duotone: food, diet, meal, nutrition, dietary, eating, calorie, energy intake, food security, food intake, appetite, feeding behaviour, feeding behavior, cooking
ph:hamburger-duotone: fast food, junk food, processed food
tb:meat: meat, beef, pork
lu:milk: milk, breast milk, infant formula, dairy product
ph:cheese-duotone: cheese, yogurt
hi:carbohydrates: carbohydrate, bread, starch, gluten
hi:sugar: sugar, sucrose, fructose, sweetener, artificial sweetener, sweetness
tb:salt: salt, sodium, salinity, sodium chloride, saline
ph:coffee-duotone: coffee, tea, caffeine, green tea
ph:wine-duotone: wine, alcohol, drinking, alcoholic, beer, alcohol consumption
`;
