package org.banjian.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws a round red seal 公章 as shapes: the office on the arc, a star in the middle, and below it a word that marks a seal of the demo. */
final class SealPainter implements FSObjectDrawer {

    private static final Color RED = new Color(0xD7, 0x1A, 0x1A);
    private static final double EM = 1000;

    private final PrintFonts fonts;
    private final String office;
    private final String mark;

    SealPainter(PrintFonts fonts, String office, String mark) {
        this.fonts = fonts;
        this.office = office;
        this.mark = mark;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        float size = (float) Math.min(width, height) / dotsPerPixel;
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                graphics -> paint(graphics, size));
        return null;
    }

    void paint(Graphics2D graphics, double size) {
        graphics.setColor(RED);
        double middle = size / 2;
        graphics.translate(middle, middle);
        double stroke = size * 0.028;
        graphics.setStroke(new BasicStroke((float) stroke));
        double radius = middle - stroke;
        graphics.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        graphics.fill(star(size * 0.15));
        paintArc(graphics, size);
        if (!mark.isEmpty()) {
            paintMark(graphics, size);
        }
    }

    private void paintArc(Graphics2D graphics, double size) {
        GeneralPath[] letters = fonts.outlines(office);
        double room = Math.toRadians(Math.min(250, 26 * letters.length));
        double step = letters.length > 1 ? room / (letters.length - 1) : 0;
        double base = size * 0.315;
        double height = Math.min(size * 0.135, step == 0 ? size : step * (base + size * 0.05));
        for (int i = 0; i < letters.length; i++) {
            AffineTransform place = AffineTransform.getRotateInstance(-room / 2 + i * step);
            place.translate(-height / 2, -base);
            place.scale(height / EM, -height * 1.15 / EM);
            graphics.fill(place.createTransformedShape(letters[i]));
        }
    }

    private void paintMark(Graphics2D graphics, double size) {
        GeneralPath[] letters = fonts.outlines(mark);
        double height = size * 0.095;
        for (int i = 0; i < letters.length; i++) {
            AffineTransform place =
                    AffineTransform.getTranslateInstance((i - letters.length / 2.0) * height, size * 0.33);
            place.scale(height / EM, -height / EM);
            graphics.fill(place.createTransformedShape(letters[i]));
        }
    }

    private static Shape star(double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.toRadians(36 * i - 90);
            double reach = i % 2 == 0 ? radius : radius * 0.382;
            double x = reach * Math.cos(angle);
            double y = reach * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }
}
