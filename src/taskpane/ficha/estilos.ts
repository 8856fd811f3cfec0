import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** What the parts of a ficha share. */
export const useEstilosDeFicha = makeStyles({
  todo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  grupo: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  titulo: { ...typographyStyles.body1Strong, margin: 0 },
  rotulo: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  nombre: { ...typographyStyles.subtitle2, margin: 0 },
  linea: { margin: 0 },
  nota: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  lista: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  cifra: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `0 ${tokens.spacingHorizontalS}`,
  },
  numero: { ...typographyStyles.title2, fontVariantNumeric: 'tabular-nums' },
  nivel: {
    ...typographyStyles.body1Strong,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
  },
  cuenta: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: 'tabular-nums' },
  enlace: {
    display: 'inline',
    textAlign: 'start',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontVariantNumeric: 'tabular-nums',
  },
  tabla: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: 'end',
      verticalAlign: 'baseline',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      ...typographyStyles.caption1,
    },
    '& th:first-child, & td:first-child': { textAlign: 'start' },
    // A figure is never broken over lines.
    '& td, & thead th': { whiteSpace: 'nowrap', overflowWrap: 'normal' },
    '& thead th': { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  },
  evaluado: { '& th': { fontWeight: tokens.fontWeightSemibold } },
  plegado: {
    '& > summary': { ...typographyStyles.body1Strong, cursor: 'pointer' },
    '& > *:not(summary)': { marginTop: tokens.spacingVerticalXS },
  },
  caja: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  fila: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  izquierda: { alignSelf: 'flex-start' },
});
