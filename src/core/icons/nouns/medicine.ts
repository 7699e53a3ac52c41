/** Illness, and what is done against it. */
export const MEDICINE = `
ph:hospital-duotone: hospital, clinic, ward, intensive care, ICU, intensive care unit
ph:ambulance-duotone: ambulance, emergency department, emergency medical, emergency care, paramedic, emergency
hi:doctor: doctor, physician, clinician, surgeon, general practitioner, radiologist
hi:nurse: nurse, nursing, midwife, midwives
ph:hand-heart-duotone: care, caregiver, carer, caregiving, intervention, palliative care, social support, volunteering, altruism, donation, nursing home, care home
hi:hospitalized: patient, inpatient, hospitalised, hospitalized, hospitalisation, hospitalization
ph:stethoscope-duotone: diagnosis, diagnostic, symptom, clinical, health, healthcare, medical, health care, medical examination, physical examination, clinical examination, primary care, evidence-based medicine, internal medicine, clinical practice, disease, illness, public health, health service, diagnosed with
ph:first-aid-kit-duotone: therapy, radiation therapy, radiotherapy, first aid, medical treatment, cancer treatment, drug treatment, treatment of patients
ph:bandaids-duotone: wound, injury, injuries, wound healing, healing, trauma, burns, skin lesion
hi:burn: burn injury, skin burn, thermal burn
ph:pill-duotone: drug, pill, tablet, medication, medicines, antibiotic, statin, placebo, dose, pharmaceutical, aspirin, paracetamol, ibuprofen, opioid, morphine, antidepressant, pharmacology, pharmacological, contraceptive pill, prednisolone, vitamin, supplementation, supplement, dietary supplement, new medicine
hi:medicine-bottle: medicine, syrup
hi:medicine-mortar: traditional medicine, herbal medicine, chinese medicine, folk medicine, ayurveda, ayurvedic
ph:prescription-duotone: prescription, prescribing, prescribed
ph:syringe-duotone: vaccine, vaccination, injection, syringe, injected, vaccinated, immunization, immunisation, vaccinate, anaesthesia, anesthesia, anaesthetic, anesthetic
lu:iv-bag: infusion, intravenous, chemotherapy
hi:ventilator: ventilator, mechanical ventilation
ph:face-mask-duotone: face mask, facemask, surgical mask
hi:surgical-sterilization: surgery, surgical
hi:xray: x-ray, x-rays, radiograph, CT, MRI, imaging, tomography, scan, magnetic resonance, magnetic resonance imaging, pet scan, mri scan, radiology, fmri, mammography
hi:ultrasound-scanner: ultrasound, sonography, echocardiography, ultrasonography
hi:rdt-result-positive: rapid test, rapid diagnostic test, test strip, lateral flow
hi:pregnant: pregnancy, pregnancies, pregnant, maternal, gestation, gestational, prenatal, antenatal, motherhood, caesarean, childbirth
hi:fetus: fetus, foetus, embryo, embryonic, fetal, foetal, preterm birth, embryogenesis
hi:baby-0203m: baby, infant, newborn, neonate, neonatal, birth, breastfeeding, birth weight, breast feeding
hi:coughing: cough, coughing, sneeze, sneezing, common cold, flu
hi:fever: fever, febrile
hi:headache: headache, migraine
hi:pain: pain, painful, analgesic, analgesia, neuropathic pain, chronic pain
hi:allergies: allergy, allergic, rash, eczema, dermatitis, psoriasis
hi:malnutrition: malnutrition, undernutrition, malnourished, starvation, underweight, famine
hi:weight: weight, body weight, body mass, body mass index, obesity, overweight, obese, BMI, weight loss, weight gain, waist circumference
hi:llin: bed net, mosquito net, bednet
ph:wheelchair-duotone: disability, disabilities, disabled, wheelchair, paralysis, paralysed
ph:eye-duotone: eye, vision, visual, sight, retina, retinal, glaucoma, visual cortex, blindness, cornea, corneal, cataract, eye movement
ph:eyes-duotone: gaze, eye tracking, eye contact
ph:eyeglasses-duotone: myopia, eyeglasses, spectacles, short-sightedness
ph:ear-duotone: ear, hearing, auditory, cochlear, hearing loss, deafness, cochlea, listener
hi:nose: nose, smell, olfactory, nasal, odour, odor, odorant, scent, olfaction
hi:tongue: tongue, taste, palatability, mouth, saliva
ph:tooth-duotone: tooth, teeth, dental, caries, oral health, oral hygiene, oral cavity, dentist, dentition, enamel, periodontal, molar tooth, third molar
ph:hand-duotone: hand, skin, touch, finger, transdermal, tactile
hi:leg: leg, legs, limb, lower limb, hindlimb, thigh
hi:foot: foot, feet, toe, toes
ph:skull-duotone: death, mortality, died, fatal, lethal, killed, skull, extinction, extinct, cranial, cranium
hi:poison: poison, poisoning, toxicity, toxic, toxin, mycotoxin, neurotoxin, cyanide
ph:cigarette-duotone: smoking, smoker, tobacco, cigarette, nicotine
hi:cannabis: cannabis, marijuana
hi:clean-hands: hygiene, hand washing, handwashing
`;
