package io.tutti.command.pursuit.importpursuits.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a column can stand for, with the headers under which Salesforce, HubSpot and Dynamics 365 export it in English,
 * German, French and Spanish. Where two columns fit, the header named first here is taken.
 */
public enum Field {
    EXTERNAL_ID("Opportunity ID | Record ID | (Do Not Modify) Opportunity | Deal ID | External ID | 18 Digit ID"
            + " | Opportunity-ID | Opportunity-Kennung | Datensatz-ID | (Nicht ändern) Verkaufschance"
            + " | ID de l'opportunité | ID opportunité | Id. d'opportunité | (Ne pas modifier) Opportunité"
            + " | ID de fiche d'informations | ID de l'enregistrement | ID d'enregistrement"
            + " | Id. de oportunidad | Id. de la oportunidad | (No modificar) Oportunidad | ID de registro"
            + " | ID del registro | Id"),
    OBJECTIVE("Opportunity Name | Deal Name | Topic | Objective | Opportunity-Name | Name der Opportunity"
            + " | Name des Deals | Thema | Nom de l'opportunité | Nom de la transaction | Rubrique | Sujet"
            + " | Nombre de la oportunidad | Nombre de oportunidad | Nombre del negocio | Nombre de negocio"
            + " | Tema | Name | Nom | Nombre"),
    ACCOUNT("Account Name | Associated Company | Associated Company (Primary) | Primary Associated Company"
            + " | Potential Customer | Account | Company Name | Company | Customer | Account-Name"
            + " | Zugeordnetes Unternehmen | Zugehöriges Unternehmen | Potenzieller Kunde | Kundenname | Firma"
            + " | Unternehmen | Kunde | Nom du compte | Entreprise associée | Client potentiel | Compte"
            + " | Société | Entreprise | Client | Nombre de la cuenta | Nombre de cuenta | Empresa asociada"
            + " | Cliente potencial | Cuenta | Empresa | Cliente"),
    AMOUNT("Amount | Est. Revenue | Estimated Revenue | Deal Amount | Betrag | Geschätzter Umsatz | Gesch. Umsatz"
            + " | Geschätzter Wert | Deal-Betrag | Montant | Chiffre d'affaires estimé | CA estimé"
            + " | Revenu estimé | Importe | Ingresos estimados | Ingresos est. | Cantidad | Monto | Value"
            + " | Wert | Valeur | Valor"),
    CURRENCY("Amount Currency | Opportunity Currency | Currency | Deal Currency | Currency Code | Currency ISO Code"
            + " | Betrag Währung | Währung (Betrag) | Währung | Währungscode | Devise du montant"
            + " | Montant Devise | Devise | Code devise | Divisa del importe | Moneda del importe"
            + " | Importe Divisa | Divisa | Moneda"),
    CLOSE_DATE("Close Date | Est. Close Date | Estimated Close Date | Expected Close Date | Schlusstermin"
            + " | Abschlussdatum | Geschätztes Abschlussdatum | Voraussichtliches Abschlussdatum"
            + " | Gesch. Abschlussdatum | Date de clôture | Date de fermeture | Date de clôture estimée"
            + " | Date de fermeture estimée | Fecha de cierre | Fecha de cierre estimada | Fecha del cierre"
            + " | Fecha de cierre prevista | Fecha est. de cierre"),
    STAGE("Stage | Deal Stage | Status | Status Reason | Phase | Deal-Phase | Stufe | Vertriebsphase | Statusgrund"
            + " | Étape | Phase de la transaction | Phase de transaction | Statut | Raison du statut | Stade"
            + " | Etapa | Etapa del negocio | Fase | Fase del negocio | Estado | Razón para el estado"),
    REQUIRED_DEPARTMENTS(
            "Required Departments | Departments | Benötigte Abteilungen | Erforderliche Abteilungen | Abteilungen"
                    + " | Départements requis | Services requis | Départements | Departamentos requeridos"
                    + " | Departamentos necesarios | Departamentos"),
    KIND("Opportunity Type | Deal Type | Type | Opportunity-Typ | Deal-Typ | Typ | Art | Type d'opportunité"
            + " | Type de transaction | Tipo de oportunidad | Tipo de negocio | Tipo");

    /** Apart, since an enum's own statics are not there yet when its constants are made. */
    private static final class Spelling {
        static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
        static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    }

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<String> headers;

    Field(String headers) {
        this.headers =
                Arrays.stream(headers.split("\\|")).map(Field::key).distinct().toList();
    }

    /** Positions of the columns whose header stands for this field, the best one first. */
    List<Integer> among(List<String> columns) {
        List<String> keys = columns.stream().map(Field::key).toList();
        List<Integer> found = new ArrayList<>();
        for (String header : headers) {
            IntStream.range(0, keys.size())
                    .filter(i -> keys.get(i).equals(header))
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether a header stands for any field. */
    static boolean isKnown(String header) {
        String key = key(header);
        return Arrays.stream(values()).anyMatch(field -> field.headers.contains(key));
    }

    /** A text without case, accents, blanks and punctuation, in which exports differ. */
    static String key(String text) {
        String plain = Spelling.ACCENTS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("");
        return Spelling.NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
