/** Phrases in which a word that has an icon means something else: nothing is drawn for them. */
export const UNDRAWN = `
at the heart, body of evidence, body of literature, body of knowledge, body of work, water body, fruiting body, governing body
the other hand, the one hand, hand in hand, at hand, on hand, by hand, hand side, second hand, first hand
in the eyes, eye of the, feet deep, feet tall, feet long, feet high, square feet, cubic feet, on foot
brain drain, nerve agent, nose cone
joint analysis, joint model, joint distribution, joint probability
grid cell, unit cell, cellular network, cellular automaton, cellular automata, cell tower
atomic clock, solid body, rigid body, celestial body, body plan
seal of, heat seal, bull market, lion's share, dead duck, pilot fish
neurons fire, cells fire, under fire, rapid fire, heat map, cold start, cold spring harbor
cloud point, point cloud, electron cloud, cytokine storm, thyroid storm, perfect storm, data stream
star network, star graph, sea change, island of stability, pathogenicity island, rhode island, cpg island, genomic island
presence and absence, presence or absence, in the absence, an absence of, weld joints, welded joints, rhesus factor, rhesus positive, rhesus negative, association study, genome-wide association, cross validation, diffusion coefficient, error correction
family tree, search tree, spanning tree, tree search, binary tree, regression tree, random tree, tree of life, tree topology, gene tree, species tree, fault tree, leaf node, grain boundary, grain of, weed out, seed set, random seed
pilot plant, fish assay, ant colony optimization, particle swarm, bee algorithm, bat algorithm, wolf optimizer, grey wolf optimizer, gray wolf optimizer, bug fix, bird's-eye, worm gear, zebra crossing
house mouse strain, home page, home in on, power house
market share, race car, food for thought
reading frame, open reading frame, book value, book chapter, by the book, media of, culture media, growth media, word of mouth, in other words, in words, key word, text mining
in recent years, recent year, recent years, last year, years old, years of age, year of age, days old, weeks old, months old, year old, years ago, million years, per day, per year, per week, per month, per hour, day to day, one day, once a day, light year, light years, person years, these days, man hours, academic year
power law distribution, law of large, laws of physics, law of physics, second law, scaling law, conservation law, mendel's law, law of thermodynamics, laws of
film thickness
safety net, play safe, at the cost, at no cost, fitness cost
tissue engineering, protein engineering, reverse engineering, software engineering, engineering of
heat treatment, water treatment, wastewater treatment, seed treatment, mathematical treatment, statistical treatment, equal treatment
membrane traffic, protein traffic, vesicle traffic, network traffic, web traffic
random effect, death domain, skull base surgery
driving force, vehicle control, vehicle group, shipping of, cargo protein, cargo receptor
running water bath, exercise caution, exercise of, eye on
social movement, sun protection factor, on air, wind up, wind down, under the sun, many moons
composite outcome, concrete evidence
sea bed, river bed, coal bed, packed bed, fluidized bed, fluidised bed, fixed bed, seagrass bed
sleep mode, night and day, city block distance, cherry picking, apple inc
distance matrix, length of stay, length of time, chain length, effect size, population size, group size, window size, step size, step length, branch length, path length, euclidean distance, wave height
web of, food web, web of science, online supplement, available online, online version, published online, online only, digital object, digital object identifier, node of ranvier
library of, video s1, movie s1, world wide, real world, free world
learning rate, learning rule, learning curve, transfer learning, supervised learning, unsupervised learning, reinforcement learning, active learning, memory cell, memory t cell, shape memory, memory b cell, computer memory, memory usage, memory requirement, megabytes of memory, memory consumption, machine memory
protein family, protein families, gene families, family of proteins, family of genes, plant immunity, plant immune
parent compound, daughter cell, mother cell, mother liquor
twin study of, human error, human rights, human resources
policy gradient, optimal policy, river bank, sperm bank, tissue bank, gene bank, blood bank
energy minimization, energy function, energy landscape, free energy, binding energy, activation energy, energy barrier, potential energy, interaction energy
global optimum, global minimum, global maximum, global optimization, globally optimal, global alignment
particle filter, molecular clock rate, molecular phylogeny, molecular evolution, molecular weight, molecular mass, molecular marker
price equation, prize for, electron shell
egg drop, weight matrix, weight vector, network weight, molecular weights, statistical weight
supplement 1, figure supplement, supplement of, see supplement
sport fishing, code for, codes for, code of conduct, zip code, diagnostic code, neural code
scan statistic, scan statistics, digital elevation model
care should, care must, care needs, care was taken, word count, peer review, lessons learned, road map, integral part, integral membrane, integral role, integral to, integral component
attack rate, attack rates, depression of, st depression, respiratory depression, myocardial depression, inbreeding depression, battery of, test battery, neuropsychological battery, mixture model, mixture of models, saliency map, feature map, activation map, self-organizing map, comet assay
genome scan, extinction coefficient, fear extinction, social science, social sciences, image processing step
times, onion routing, porous media
classification tree, parsimonious tree, optimal tree, trees were recovered, resident in, proportional hazard, hazard ratio, hazard model, hazard function, sodium dodecyl sulfate, often fuels
fitness landscape, epigenetic landscape, landscape of, landscape study, potential landscape, landscape function
gene expression noise
atmospheric pressure, ecological study, ecological validity, growth condition, growth factor, growth hormone
adsorption energy, surface energy, total energy, kinetic energy, gibbs free energy, energy span, energy level, metabolizable energy, energy cost, hunter syndrome, market mode
alcohols, salts, weights, frequencies, hierarchical tree
chemical precipitation, protein precipitation
photovoltaic cell, battery cell, coin cell, pouch cell, electrochemical cell, lithium-ion cell, full cell, half cell, cellular phone, immune memory, immunological memory, memory effect, memory device, flash memory
treatment plant, desalination plant, biogas plant, vascular plant, vascular bundle, plant embryo, somatic embryo, zygotic embryo, somatic embryogenesis, chick embryo, zebrafish embryo, drosophila embryo, fetal bovine serum, plant organ, floral organ
grain growth, grain refinement, dust grain, coarse grain, fine grain, sand grain, pollen grain, equiaxed grain, columnar grain, ferrite grain, austenite grain, seed crystal, seed layer, seed region, brachytherapy seed
isolation forest, forest plot, volcano plot, student's t, student t test, goat anti-rabbit, prey fish, body image, growing body, embryonic body, body of water
gas injection, fuel injection, water injection, steam injection, charge injection, carrier injection, current injection, fault injection, injection molding, injection moulding, injection well
x-ray diffraction, x-ray inspection, x-ray detector, x-ray photoelectron, x-ray crystallography, x-ray crystallographic, x-ray crystal, x-ray structure, x-ray structural, x-ray analysis, x-ray beam, x-ray pulse, x-ray source, x-ray laser, x-ray photon, x-ray telescope, x-ray tomography, x-ray microtomography, x-ray absorption, x-ray fluorescence, x-ray scattering, x-ray spectroscopy, x-ray emission, x-ray source, laser scan, scan rate, anodic scan, cathodic scan, line scan, electron tomography, seismic tomography, fluorescence imaging, live imaging, confocal imaging, satellite imaging, ct value
rock joint, bias voltage, reverse bias, forward bias, exchange bias, dc bias, inductive bias, hydrogen evolution, oxygen evolution, gas evolution
bone repair, tissue repair, wound repair, mismatch repair, excision repair, cartilage repair, nucleophilic attack, angle of attack, ischemic attack, panic attack, conflict of interest
animal model, rat model, murine model, xenograft model, model organism, model plant, business model, role model, milk formula, chemical formula, herbal formula, in theory
gain insight, gain insights, gain access, gain knowledge, give rise, gives rise, decreasing trend, downward trend, declining trend, risk of falls, fall prevention, falls prevention, accidental fall, fall within, fall into, fall under, fall outside, fall asleep, in the fall, loss function
reduction reaction, reduction potential, reduction peak, oxygen reduction, nitrate reduction, electrochemical reduction, false discovery, false discovery rate, splicing factor, necrosis factor, nuclear factor, virulence factor, rheumatoid factor, elongation factor, stimulating factor
wave function, distribution function, density function, objective function, basis function, surgical procedure, surgical operation, gas pipeline, oil pipeline, computational cost, metabolic cost
soil health, plant health, ecosystem health, state of health, structural health, fault diagnosis, plant disease, foliar disease, crop disease, wilt symptom, leaf symptom
diagnostic of, diagnostics of, field experiment, social experiment, choice experiment, natural experiment, numerical experiment, computational experiment, behavioral experiment, behavioural experiment, perception experiment, survey experiment, computer experiment, quantum chemistry, quantum chemical, computational chemistry
geometry optimization, geometry optimisation, molecular geometry, coordination geometry, bond geometry, frozen core, frozen state, frozen orbital, metal complex, metal centre, metal center, transition metal, metal bond, metal atom, metal binding, metal hydride
dialysis membrane, dialysis tubing, dialysis bag, equilibrium dialysis, metal speciation, chemical speciation, chemical species
business ecosystem, innovation ecosystem, software ecosystem, digital ecosystem, organizational climate, school climate, safety climate, political climate, genomic landscape, mutational landscape, transcriptional landscape, regulatory landscape, immune landscape, research landscape, political landscape
skin effect, skin friction, fruit skin, grape skin, active suspension, suspension system, prescribed fire, prescribed burning, prescribed time, maize ear, corn ear, quartz vein, leaf vein, liquid crystal, ice crystal, crystal violet, photonic crystal, trace mineral, mineral content, mineral intake, mineral oil, mineral water, vitamins and minerals
problem formulation, mathematical formulation, variational formulation, soluble fraction, membrane fraction, control policy, tea infusion, herbal infusion, sky survey, communication protocol, organic framework, carbon framework, porous framework
plastic deformation, plastic strain, plastic flow, plastic zone, elastic plastic, plastic surgery, carbon skeleton, polymer skeleton, conductive skeleton, porous skeleton, nucleus accumbens, caudate nucleus, subthalamic nucleus, thalamic nuclei, galactic nucleus, galactic nuclei, crystal nuclei, cell pole
alcohol dehydrogenase, benzyl alcohol, cinnamyl alcohol, polyvinyl alcohol, isopropyl alcohol, fatty alcohol, lithium salt, molten salt, metal salt, salt bridge, sodium ion, sodium channel, data mining, genome mining, process mining
dry weight, fresh weight, grain weight, kernel weight, edge weight, synaptic weight, stressed cell, stressed plant, heat maps, pathway map, state of emergency, climate emergency, emergency use, control animal, result in, results in, results from, as a result, star cluster, germ layer, shapes the, shapes how
lower temperature, room temperature, ambient temperature, cryogenic temperature, freezing temperature, cold rolling, cold rolled, cold drawn, cold working, cold deformation, cold dark matter, thermal conductivity, hydraulic conductivity, inert atmosphere, nitrogen atmosphere, argon atmosphere, protective atmosphere, oxygen atom
selection pressure, selective pressure, evolutionary pressure, peer pressure, social pressure, economic pressure, electromotive force, waals force, task force, labor force, labour force, impedance spectroscopy, nmr spectroscopy, cleavage plane, cleavage fracture, cleavage stage, cell tracking, particle tracking, prediction interval, tumor regression, heat island
liquid phase, gas phase, solid phase, vapor phase, aqueous phase, mobile phase, crystal phase, crystalline phase, metastable phase, phase diagram, phase transition, phase separation, phase change, phase shift, phase angle, phase space, wild type
absorbed dose, dose rate, high frequency, low frequency, frequency range, frequency domain, frequency band, resonant frequency, radio frequency, population structure, social structure, family structure, medical condition, health condition, chronic condition, regulatory approval, regulatory agency, regulatory authority, regulatory framework, regulatory t cell
respiratory burst, respiratory chain, transition metal, building code, postal code, rare earth, alkaline earth, diatomaceous earth, leaves open, leaves the, cooperative binding, cooperative effect, cell communication, intercellular communication, wireless communication, kidney failure, renal failure, cerebral ischemia, renal ischemia, limb ischemia, immune synapse, objective lens, objective response
synaptic depression, long-term depression, spreading depression, tropical depression, great depression, extinction learning, light extinction, dust extinction, viral particle, virus particle, soybean meal, fish meal, forward scatter, side scatter, light scatter, route of administration, overnight fast, amino acid sequence
genetic algorithm, embryonic stem, embryonic stem cell, genome map, fine map, bin map, draft map, ecological approach
`;
