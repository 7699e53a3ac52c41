/** Substances, forces, and what one measures them with. */
export const MATTER = `
ph:test-tube-duotone: assay, isolates, blood test, biomarker, biochemical, blood sample, tissue sample, urine sample, water sample, soil sample, pcr, polymerase chain reaction, clinical isolate
ph:flask-duotone: chemical, chemistry, solvent, reagent, formulation, acid, ethanol, ethanolic, mixture, experiment, zearalenone, microcystin, chemical reaction, chemical synthesis, catalyst, catalysis, catalytic activity, photocatalyst, ammonia, methanol, nitrate, phosphate, sulfate, sulphate, hydrogen peroxide, antioxidant activity
lu:beaker: aqueous solution, saline solution, buffer solution, electrolyte, suspension, emulsion
lu:pipette: pipette, pipetting, liquid handling, micropipette
ph:microscope-duotone: microscope, microscopy, electron microscope, electron microscopy, laboratory, lab, microscopic, forensic, histology, histological, biopsy, biopsies
hi:biochemistry-laboratory: metabolite, metabolism, metabolic, lipid, cholesterol, hormone, hormonal, biochemistry, cortisol, estrogen, oestrogen, testosterone, triglyceride, fatty acid, nutrient, oxytocin, estradiol, melatonin, leptin, adrenaline
ph:polygon-duotone: molecule, molecular, compound, small molecule, chemical structure, molecular dynamics, molecular structure, chemical compound
tb:hexagons: graphene, carbon nanotube, lattice, crystal lattice, crystal structure, honeycomb, polymer, hydrogel
ph:atom-duotone: atom, atomic, electron, quantum, particle, physics, ion, metal ion, nanoparticle, reactive oxygen species, oxide, nano-mgo, nuclear physics, neutron, proton, qubit, isotope, physicist, atomic nucleus, atomic nuclei, higgs boson, neutrino
ph:radioactive-duotone: radioactive, radioactivity, ionizing radiation, ionising radiation, radiation dose, radiation exposure, gamma ray, radionuclide, uranium
ph:magnet-duotone: magnet, magnetic, magnetism, magnetic field, ferromagnetic
tb:prism-light: spectroscopy, spectroscopic, refraction, optics, optical, photon, wavelength, raman, light beam, fluorescence, fluorescent, emission spectrum, absorption spectrum, photonic, diffraction
lu:lens-convex: lens, lenses
ph:wave-sine-duotone: oscillation, oscillator, electromagnetic wave, sound wave, gravitational wave, vibration, sine wave, radio wave, resonance frequency
ph:waveform-duotone: audio, spectrogram, audio recording, acoustic signal, waveform, mass spectrometry, spectrometry, chromatography, mass spectrum, mass spectrometer
ph:broadcast-duotone: sensor, wireless, transmitter, radar, sonar, echolocation, biosonar
ph:lightning-duotone: electricity, energy, voltage, electric, electrical, exergy, electric power, electric field, electric current, electrical current, electrical stimulation, conductivity
ph:flame-duotone: energy expenditure, energy metabolism, metabolic rate, calories burned
ph:plug-duotone: power grid, electric grid, electricity grid, electricity supply, power supply
ph:battery-charging-duotone: battery, batteries, charging, energy storage, lithium-ion, cathode, anode, fuel cell, supercapacitor
ph:solar-panel-duotone: solar panel, photovoltaic, renewable energy, solar cell, solar energy, perovskite
ph:windmill-duotone: wind turbine, wind farm, wind power, wind energy
ph:nuclear-plant-duotone: nuclear power, nuclear reactor, nuclear power plant, nuclear energy, cooling tower
ph:factory-duotone: factory, industry, industrial, pollution, pollutant, carbon dioxide, CO2, power plant, power station, chemical plant, industrial plant, manufacturing, carbon emission, carbon footprint, emissions, carbon emissions, industrial emission
ph:recycle-duotone: recycling, reuse, recycled, circular economy
ph:trash-duotone: waste, litter, landfill, garbage, sewage, wastewater
tb:bottle: plastic, microplastic, bottle, plastics
ph:gas-pump-duotone: petrol, gasoline, crude oil, diesel, biofuel, fossil fuel, natural gas, ethanol fuel, fuel consumption, liquid fuel, fuel
ph:gauge-duotone: air pressure, water pressure, osmotic pressure, gas pressure, barometer, manometer
ph:funnel-duotone: filter, filtration, filtering, sieve, membrane filtration
lu:anvil: steel, metal, iron ore, aluminium, aluminum, copper, forging, titanium, metallic, alloy
ph:cube-duotone: composite material, ceramic, building material, nanocomposite
lu:brick-wall: brick, masonry, cement, reinforced concrete, concrete structure, mortar
ph:ruler-duotone: length, height, distance, diameter, measurement, width, inhibition zone, body size, body length, particle size, grain size, pore size, thickness
ph:speedometer-duotone: speed, velocity, acceleration, convergence rate
ph:timer-duotone: reaction time, response time, stopwatch, computation time, running time, computing time, latency
ph:clock-duotone: hour, minute, duration, delay, time of day, molecular clock
ph:calendar-dots-duotone: day, week, month, year, season, decade, longevity, lifespan, seasonal, annual
ph:hourglass-medium-duotone: waiting, century, long-term, history, past, prehistory, millennium, holocene, pleistocene, lifetime, triassic, jurassic, cretaceous, mesozoic, permian, eocene, miocene, pliocene, paleozoic, cambrian, devonian, geological time
`;
