/**
 * Nouns of science that a picture can stand for, by hand: matching names freely draws nonsense ("strategy", "nano").
 * Each line is an icon and the words that it is drawn for, in the singular. Only data.
 */

/** Things that one can see: they are chosen first. `ph`: Phosphor, duotone; `hi`: Health Icons. */
export const THINGS = `
ph:heart-duotone: heart, cardiac, myocardium, myocardial, cardiac function, cardioprotection, cardioprotective, cardiovascular
ph:heartbeat-duotone: heart rate, heartbeat, pulse, heart attack, ischemia, ischaemia, infarction, ecg, arrhythmia
ph:brain-duotone: brain, cortex, hippocampus, cognition, cognitive, neural, working memory, memory loss, long-term memory, short-term memory, dementia, alzheimer, parkinson, neuroimaging
hi:nerve: neuron, nerve, synapse, axon, motor neuron, interneuron, motoneuron
hi:liver: liver, hepatic, hepatitis, cirrhosis
hi:kidneys: kidney, renal, nephron
hi:lungs: lung, pulmonary, respiratory, breathing, airway, pneumonia, asthma
hi:stomach: stomach, gastric
hi:intestine: gut, intestine, intestinal, bowel, colon, colorectal
hi:pancreas: pancreas, pancreatic
hi:bladder: bladder, urinary
hi:spine: spine, spinal, vertebra, vertebral, spinal cord
ph:bone-duotone: bone, skeleton, fracture, cartilage, osteoporosis, femur, fossil
hi:joints: joint, knee, arthritis, arthritic, anti-arthritic, rheumatoid
hi:skeleton: skeletal
hi:body: body, body weight, organ, tissue, muscle
hi:blood-vessel: artery, vein, vessel, vascular, blood vessel, endothelium
hi:blood-cells: blood cell, erythrocyte, leukocyte, platelet, lymphocyte, neutrophil
ph:drop-duotone: blood, serum, bleeding, haemorrhage, hemorrhage, blood plasma
hi:blood-pressure: blood pressure, hypertension, hypertensive
hi:diabetes-measure: glucose, blood sugar, diabetes, diabetic, insulin
hi:antibody: antibody, antibodies, immune, immunity, immunoglobulin, antigen
hi:lymph-nodes: lymph node, lymphoma
hi:tumour: tumor, tumour, cancer, carcinoma, metastasis, malignancy, oncology
hi:cell-nuclei: cell, cells, nucleus, nuclei, cellular, stem cell, fibroblast, apoptosis, epithelial, mitochondrion, mitochondrial
ph:dna-duotone: dna, gene, genome, genetic, genomic, chromosome, mutation, genotype, allele, variant, sequencing, mitogenome, snp, dna sequence, gene sequence, nucleotide sequence
hi:enzyme: enzyme, protein, receptor, kinase, catalase, peptide, nucleotide
ph:virus-duotone: virus, viral, coronavirus, influenza, covid, covid-19, sars-cov-2, zika, dengue, hiv, flavivirus
hi:bacteria: bacteria, bacterium, bacterial, microbe, microbial, microbiome, pathogen, antibacterial, antimicrobial, multi-drug resistant, streptomyces, shigella
ph:spiral-duotone: fungus, fungi, fungal, mycelia, mycelium, mold, mould, yeast, candida, fusarium, aspergillus, antifungal, spore
hi:mosquito: mosquito, mosquitoes, malaria, aedes, anopheles
hi:animal-rat: rat, mouse, mice, rodent, wistar
ph:rabbit-duotone: rabbit, hare
hi:animal-pig: pig, swine, piglet, boar
ph:cow-duotone: cow, cattle, cattle herd, bovine, calf, livestock, deer, ruminant, dairy
ph:horse-duotone: horse, equine
ph:dog-duotone: dog, canine
ph:cat-duotone: cat, feline
ph:bird-duotone: bird, avian, songbird, seabird
hi:animal-chicken: chicken, poultry, hen
ph:fish-simple-duotone: fish, shark, salmon, cod, trout, zebrafish, fishery, marine animal
ph:shrimp-duotone: shrimp, crustacean, krill, crab
hi:animal-snake: snake, reptile, lizard, venom
hi:animal-spider: spider, arachnid
hi:animal-tick: tick, mite
hi:animal-bat: bat, bats
ph:bug-duotone: insect, bug, beetle, ant, pest, insecticide
ph:butterfly-duotone: butterfly, moth, caterpillar, pollinator
ph:paw-print-duotone: animal, mammal, wildlife, animal species, vertebrate, predator, carnivore, pup, seal, elephant, primate, monkey, wild animal
ph:plant-duotone: plant, plant species, plant extract, native plant, medicinal plant, grassland, seedling, shoot, sprout, crop, herb, germination, turmeric, ocimum, curcuma, basil, tulsi, arabidopsis, weed, grass
ph:leaf-duotone: leaf, leaves, leaf extract, foliage, extract, botanical, essential oil
ph:flower-duotone: flower, blossom, pollen
ph:tree-duotone: tree, wood, forest, deforestation, shrub
ph:grains-duotone: grain, wheat, rice, maize, corn, cereal, barley, seed, oat
ph:carrot-duotone: vegetable, root, carrot, garlic, allium
ph:orange-duotone: fruit, vitamin c, citrus, apple
ph:nut-duotone: nut, almond, peanut
ph:bowl-food-duotone: food, diet, meal, nutrition, dietary, eating
ph:egg-duotone: egg
ph:coffee-duotone: coffee, tea, caffeine
ph:wine-duotone: wine, alcohol, drinking
ph:drop-half-bottom-duotone: water, groundwater, drinking water, fluid, liquid, freshwater, moisture
ph:waves-duotone: sea, ocean, atlantic, pacific, tide, coast, coastal, marine, overturning circulation, overturning, amoc, upwelling, ocean wave
ph:fish-duotone: lake, river, aquatic, pond, stream
ph:mountains-duotone: mountain, landscape, terrain, hill, volcano, rock, earth surface, sediment
ph:snowflake-duotone: ice, snow, glacier, arctic, antarctic, frost, freezing, frozen, winter
ph:cloud-rain-duotone: rain, rainfall, precipitation, storm, monsoon, flood
ph:cloud-sun-duotone: weather, atmosphere, climate, cloud, climate change, climate extreme, greenhouse gas
ph:wind-duotone: wind, air, air pollution, air quality
ph:sun-duotone: sun, sunlight, solar, uv, ultraviolet, photosynthesis, summer, daylight, light exposure, solar radiation, uv radiation, ultraviolet radiation
ph:thermometer-hot-duotone: heat, temperature, warming, fever, hot, heating, thermal, heat load, district heating
ph:thermometer-cold-duotone: cold, cooling, cooler
ph:fire-duotone: fire, flame, burning, wildfire, combustion, inflammation, inflammatory, anti-inflammatory
ph:planet-duotone: planet, saturn, jupiter, exoplanet, orbit
ph:star-duotone: star, supernova, supernovae, stellar
ph:sparkle-duotone: galaxy, universe, cosmic, cosmology, dark energy, quasar
ph:moon-stars-duotone: night, moon, sleep, sleeping, lunar, insomnia
ph:globe-hemisphere-west-duotone: world, earth, globally, worldwide, planet earth
ph:map-trifold-duotone: study area, map, territory, habitat, study site, geographic region, geographical region
ph:island-duotone: island
ph:city-duotone: city, urban, town, street, metropolitan
ph:house-duotone: house, home, household, housing
ph:buildings-duotone: building, residential building, infrastructure, residential
ph:hospital-duotone: hospital, clinic, ward, intensive care, icu
hi:doctor: doctor, physician, clinician, surgeon, general practitioner
hi:nurse: nurse, nursing, caregiver
hi:hospitalized: patient, inpatient, hospitalised, hospitalized
ph:stethoscope-duotone: diagnosis, diagnostic, symptom, clinical, health, healthcare, medical, medicine, health care, medical examination, physical examination, clinical examination
ph:first-aid-kit-duotone: treatment, therapy, intervention, radiation therapy, radiotherapy, wound, injury, wound healing, healing, emergency
ph:pill-duotone: drug, pill, tablet, medication, antibiotic, statin, placebo, dose, pharmaceutical
ph:syringe-duotone: vaccine, vaccination, injection, syringe, injected, vaccinated, immunization, immunisation
hi:surgical-sterilization: surgery, surgical
hi:xray: x-ray, radiograph, ct, mri, imaging, tomography, scan
hi:pregnant: pregnancy, pregnant, maternal, gestation
hi:fetus: fetus, foetus, embryo, embryonic, fetal
hi:baby-0203m: baby, infant, newborn, neonate, neonatal, birth
ph:student-duotone: student, pupil, school, education, university, learner
ph:baby-duotone: child, children, toddler, pediatric, paediatric, childhood
hi:elderly: older adult, elderly, older people, ageing, aging, elder, old age
hi:woman: woman, women, girl, mother
hi:man: man, men, boy, father
ph:gender-female-duotone: female
ph:gender-male-duotone: male
hi:people: families, couple, twin
ph:users-three-duotone: people, sample size, participant, general population, public, volunteer, adults, cohort, society, resident, respondent, person, human, stakeholder
ph:person-simple-walk-duotone: walking, walk, gait, locomotion, movement
ph:person-simple-run-duotone: running, exercise, physical activity, sport, training, athlete
ph:bed-duotone: bed, bed rest
ph:eye-duotone: eye, vision, visual, sight, retina, retinal, glaucoma
ph:ear-duotone: ear, hearing, auditory, cochlear, hearing loss, deafness
hi:nose: nose, smell, olfactory, nasal
ph:tooth-duotone: tooth, teeth, dental, caries, oral health, oral hygiene, oral cavity
ph:hand-duotone: hand, skin, touch, finger, transdermal
hi:foot: foot, feet, toe
ph:smiley-sad-duotone: depression, anxiety, mood, mental health, pain, fear, suffering, psychological stress, emotional stress, stressed, distress
ph:smiley-duotone: happiness, well-being, wellbeing, satisfaction, quality of life
ph:skull-duotone: death, mortality, died, fatal, lethal, killed, toxicity, toxic, poison
ph:cigarette-duotone: smoking, smoker, tobacco, cigarette
ph:test-tube-duotone: assay, isolate, blood test, biomarker, biochemical, blood sample, tissue sample, urine sample, water sample, soil sample
ph:flask-duotone: chemical, chemistry, solvent, reagent, formulation, acid, ethanol, ethanolic, mixture, experiment, toxin, mycotoxin, zearalenone, microcystin, compound, chemical reaction, chemical synthesis
ph:microscope-duotone: microscope, microscopy, electron microscope, laboratory, lab, microscopic, forensic
hi:biochemistry-laboratory: metabolite, metabolism, lipid, cholesterol, nutrient, hormone
ph:atom-duotone: atom, electron, quantum, particle, physics, ion, metal ion, nanoparticle, molecule, molecular, reactive oxygen species, oxide, nano-mgo, nuclear physics
ph:magnet-duotone: magnet, magnetic, magnetism
ph:lightning-duotone: electricity, energy, voltage, electric, electrical, exergy, electric power
ph:battery-charging-duotone: battery, charging, energy storage
ph:solar-panel-duotone: solar panel, photovoltaic, renewable energy
ph:factory-duotone: factory, industry, industrial, emission, pollution, carbon dioxide, co2
ph:engine-duotone: engine, electric motor, gas engine, turbine, machine
ph:gas-pump-duotone: fuel, petrol, gasoline, crude oil, diesel, biofuel
ph:car-duotone: car, traffic, motor vehicle, electric vehicle, public transport
ph:airplane-tilt-duotone: air travel, travel, airplane, aircraft, traveller, traveler, traveled
ph:boat-duotone: ship, boat, vessel traffic, shipping
ph:tractor-duotone: farm, agriculture, agricultural, farmer, farming, harvest
ph:shovel-duotone: soil, compost, fertilizer, fertiliser, tillage
ph:recycle-duotone: recycling, waste, plastic, reuse, microplastic
ph:robot-duotone: robot, artificial intelligence, machine learning, deep learning, chatbot, automation, ai
ph:cpu-duotone: computer, processor, hardware, chip, compiler, computing
ph:code-duotone: code, software, computer program, programming, javascript, type-specialized
ph:graph-duotone: network, neural network, graph, connection, pathway, interaction, link
ph:camera-duotone: camera, photo, photograph, camera trap, image, picture
ph:video-camera-duotone: video, film, recording
ph:gps-fix-duotone: tracking, telemetry, tag-recapture, recapture, tagged, tagging, satellite tag
ph:binoculars-duotone: surveillance, survey site, sighting, field observation, wildlife monitoring
ph:speaker-high-duotone: noise, speech, voice, acoustic, sound
ph:chat-circle-text-duotone: language, conversation, interview, message, communication, text, phrase
ph:book-open-text-duotone: book, article, literature, publication, review, letter, reading, paper, manuscript
ph:newspaper-duotone: news, media, journal
ph:scales-duotone: law, legal, court, justice, ethics, casework
ph:bank-duotone: government, policy, institution
ph:coins-duotone: money, cost, economic, economy, income, price, payment, funding
ph:shopping-cart-duotone: market, consumer
ph:briefcase-duotone: job, employment, worker, employee, workplace
ph:shield-check-duotone: protection, protective, safety, safe, defence, defense, antioxidant, nature conservation, wildlife conservation
ph:warning-duotone: risk, danger, threat, hazard, harm, adverse event, complication, damage, vulnerable
ph:lock-key-duotone: security, inhibition, inhibitor, blocked
ph:puzzle-piece-duotone: building block, crystal structure, motif
ph:wrench-duotone: repair, maintenance, engineering
ph:cube-duotone: composite, alloy, ceramic, concrete, steel, building material, composite material
ph:ruler-duotone: length, size, height, distance, diameter, measurement, width, inhibition zone
ph:barbell-duotone: weight, body mass, body mass index, obesity, overweight, obese, bmi, muscle strength, grip strength
ph:speedometer-duotone: speed, fast, velocity, performance, efficiency, rapid, convergence rate, faster
ph:clock-duotone: hour, minute, duration, delay, latency
ph:calendar-dots-duotone: day, week, month, year, season, date, decade, longevity, lifespan, age
ph:hourglass-medium-duotone: waiting, century, evolution, long-term, history, past
ph:tent-duotone: expedition, field work, fieldwork
ph:flag-duotone: country, nation, national
ph:handshake-duotone: cooperation, trust, engagement, collaboration
ph:sword-duotone: aggression, aggressive interaction, aggressive behaviour, attack, conflict, fight
ph:fingerprint-duotone: individual recognition, fingerprint, individual identity
ph:game-controller-duotone: video game
ph:music-notes-duotone: music, song
`;

/** What one does or finds, drawn by a sign that stands for it: only where no thing is spoken of. */
export const SIGNS = `
ph:users-duotone: colleague, scientist, expert, team
ph:key-duotone: mechanism
ph:gear-six-duotone: system, process, function, operation, technique, procedure, device
ph:database-duotone: data, dataset, training set, training data, database, record, corpus, archive
ph:chart-line-up-duotone: increase, growth, rise, rising, trend, improvement, gain, enhance
ph:trend-down-duotone: decrease, decline, loss, drop, reduction, reduce, fall, weaken, weakening
ph:chart-bar-duotone: statistic, analysis, result, finding, comparison, estimate, distribution
ph:magnifying-glass-duotone: search, question, investigation, study, research, evaluation
ph:clipboard-text-duotone: survey, questionnaire, protocol, checklist, trial, method, plan, framework, guideline
ph:function-duotone: equation, formula, theory, model, mathematical, random forest, algorithm, optimization, optimisation, simulation, solution search, theorem
ph:target-duotone: aim, goal, accuracy, precision, prediction, predict, forecast
ph:lightbulb-duotone: idea, discovery, insight, knowledge, understanding, evidence, hypothesis, explanation, interpretation
ph:question-duotone: unknown, unclear, uncertainty, uncertain, debate, controversy
ph:check-circle-duotone: success, successful, effective, confirm, confirmed, proven, validated
ph:x-circle-duotone: failure, fail, mistake
ph:arrows-left-right-duotone: difference, change, shift, transition, exchange, translocation
ph:equals-duotone: similar, equal, agreement with, consistent
ph:stack-duotone: group, category, class, layer, cluster, set
ph:path-duotone: path, route, direction, strategy, approach, method of
ph:link-duotone: association, correlation, relationship, associated, correlated
ph:seal-question-duotone: claim, credibility, reproducibility, replication
ph:sliders-horizontal-duotone: parameter, variable, factor, condition, control, input variable
`;
